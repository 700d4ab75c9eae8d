package org.wininet4j.protocol.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.FileUrls;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;

/** What an open file URL is read from: a file, the page of a folder, or its entries (OU20). Read only, at any position. Confined to the call in progress. */
public final class FileContent implements AutoCloseable {

    /** How many entries of a folder its page tells. */
    private static final int MAX_ENTRIES = 10_000;

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final @Nullable FileChannel channel;
    private final @Nullable FolderEntries entries;
    private final ByteBuffer page;
    private final long length;
    private final String contentType;

    private FileContent(@Nullable FileChannel channel, ByteBuffer page, long length, String contentType) {
        this(channel, page, length, contentType, null);
    }

    private FileContent(
            @Nullable FileChannel channel, ByteBuffer page, long length, String contentType, @Nullable FolderEntries entries) {
        this.channel = channel;
        this.entries = entries;
        this.page = page;
        this.length = length;
        this.contentType = contentType;
    }

    /**
     * Opens what a URL leads to: 2 if there is nothing, 5 if it may not be read.
     *
     * @param asEntries whether a folder is its entries in place of their page
     */
    public static FileContent open(String url, FileUrls allowed, boolean asEntries) throws InternetException {
        try {
            var path = FileLocation.of(url, allowed);
            requireInside(path, allowed);
            if (!Files.isDirectory(path)) {
                return file(path);
            }
            return asEntries ? listing(path, allowed) : folder(path, allowed);
        } catch (FileLocation.RefusedException e) {
            throw new InternetException(e.error(), Step.CALLING, e.reason());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Links must not lead out of the root either. */
    private static void requireInside(Path path, FileUrls allowed) throws IOException, InternetException {
        if (!FileLocation.isInside(path, allowed)) {
            throw new InternetException(InternetError.ACCESS_DENIED, Step.CALLING, "outside of the folder that may be read");
        }
    }

    private static FileContent file(Path path) throws IOException {
        var opened = FileChannel.open(path, StandardOpenOption.READ);
        var type = Optional.ofNullable(Files.probeContentType(path)).orElse(UNKNOWN_TYPE);
        return new FileContent(opened, ByteBuffer.allocate(0), opened.size(), type);
    }

    private static FileContent folder(Path path, FileUrls allowed) throws IOException {
        var entries = new ArrayList<FolderEntry>();
        try (var each = new FolderEntries(path, allowed)) {
            var next = each.next();
            while (next.isPresent() && entries.size() < MAX_ENTRIES) {
                entries.add(next.get());
                next = each.next();
            }
        }
        entries.sort(Comparator.comparing(FolderEntry::name));
        var html = DirectoryPage.html(path.toString(), path.getParent() != null, entries);
        return new FileContent(null, ByteBuffer.wrap(html), html.length, DirectoryPage.CONTENT_TYPE);
    }

    private static FileContent listing(Path path, FileUrls allowed) throws IOException {
        return new FileContent(null, ByteBuffer.allocate(0), 0, "", new FolderEntries(path, allowed));
    }

    /** Whether it is entries to be taken by {@link #next}, and no bytes. */
    public boolean isListing() {
        return entries != null;
    }

    /** The next entry; empty at the end, or if these are no entries. */
    public Optional<FolderEntry> next() throws InternetException {
        try {
            return entries == null ? Optional.empty() : entries.next();
        } catch (IOException e) {
            throw failure(e);
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
        close(channel);
        close(entries);
    }

    private static void close(@Nullable Closeable opened) {
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException e) {
                System.getLogger("org.wininet4j.protocol").log(System.Logger.Level.DEBUG, "closing a file", e);
            }
        }
    }
}
