package org.wininet4j.protocol.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.FileUrls;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;

/** What an open file URL is read from: a file, or the page of a folder (OU20). Read only, at any position. Confined to the call in progress. */
public final class FileContent implements AutoCloseable {

    /** How many entries of a folder its page tells. */
    private static final int MAX_ENTRIES = 10_000;

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final @Nullable FileChannel channel;
    private final ByteBuffer page;
    private final long length;
    private final String contentType;

    private FileContent(@Nullable FileChannel channel, ByteBuffer page, long length, String contentType) {
        this.channel = channel;
        this.page = page;
        this.length = length;
        this.contentType = contentType;
    }

    /** Opens what a URL leads to: 2 if there is nothing, 5 if it may not be read. */
    public static FileContent open(String url, FileUrls allowed) throws InternetException {
        try {
            var path = FileLocation.of(url, allowed);
            requireInside(path, allowed);
            return Files.isDirectory(path) ? folder(path) : file(path);
        } catch (FileLocation.RefusedException e) {
            throw new InternetException(e.error(), Step.CALLING, e.reason());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Links must not lead out of the root either. */
    private static void requireInside(Path path, FileUrls allowed) throws IOException, InternetException {
        if (allowed.root().isPresent() && !path.toRealPath().startsWith(allowed.root().get().toRealPath())) {
            throw new InternetException(InternetError.ACCESS_DENIED, Step.CALLING, "outside of the folder that may be read");
        }
    }

    private static FileContent file(Path path) throws IOException {
        var opened = FileChannel.open(path, StandardOpenOption.READ);
        var type = Optional.ofNullable(Files.probeContentType(path)).orElse(UNKNOWN_TYPE);
        return new FileContent(opened, ByteBuffer.allocate(0), opened.size(), type);
    }

    private static FileContent folder(Path path) throws IOException {
        var entries = new ArrayList<DirectoryPage.Entry>();
        try (var files = Files.newDirectoryStream(path)) {
            for (var file : files) {
                if (entries.size() == MAX_ENTRIES) {
                    break;
                }
                entry(file).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(DirectoryPage.Entry::name));
        var html = page(path, entries);
        return new FileContent(null, ByteBuffer.wrap(html), html.length, DirectoryPage.CONTENT_TYPE);
    }

    private static byte[] page(Path path, List<DirectoryPage.Entry> entries) {
        return DirectoryPage.html(path.toString(), path.getParent() != null, entries);
    }

    /** Empty for what has gone meanwhile. */
    private static Optional<DirectoryPage.Entry> entry(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var name = String.valueOf(file.getFileName());
            return Optional.of(new DirectoryPage.Entry(
                    name, attributes.isDirectory(), attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    /** The type of the content. */
    public String contentType() {
        return contentType;
    }

    /** Reads from {@code position} on until the range is full or the end has come; answers how many bytes. */
    public int read(byte[] target, int offset, int count, long position) throws InternetException {
        var range = ByteBuffer.wrap(target, offset, (int) Math.min(count, Math.max(0, length - position)));
        try {
            if (channel == null) {
                range.put(page.slice((int) Math.min(position, length), range.remaining()));
                return range.position() - offset;
            }
            long next = position;
            for (int got = 0; range.hasRemaining() && got >= 0; next += Math.max(0, got)) {
                got = channel.read(range, next);
            }
            return range.position() - offset;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static InternetException failure(IOException e) {
        var error = switch (e) {
            case NoSuchFileException _ -> InternetError.FILE_NOT_FOUND;
            case AccessDeniedException _ -> InternetError.ACCESS_DENIED;
            default -> InternetError.INTERNAL_ERROR;
        };
        return new InternetException(error, Step.CALLING, "the file cannot be read", null, e);
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger("org.wininet4j.protocol").log(System.Logger.Level.DEBUG, "closing a file", e);
            }
        }
    }
}
