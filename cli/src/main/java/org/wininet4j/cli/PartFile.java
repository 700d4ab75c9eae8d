package org.wininet4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * What has come of a file so far: FILE.part, and beside it FILE.part.info, which says of what it is a part. Bytes without that are of no use. The lock on
 * the part keeps other processes away. For one thread.
 *
 * <p>The order of writing is what makes it safe: a new download first empties the part, then replaces the information, then writes; so a part is never described by the
 * information of another download, whenever the process ends.
 */
final class PartFile implements Closeable {

    private static final int MOST_INFO_BYTES = 64 * 1024;

    private final Path file;
    private final Path part;
    private final Path info;
    private final FileChannel channel;

    private PartFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.info = infoOf(part);
        this.channel = channel;
    }

    /** Where the part of {@code file} is. */
    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static Path infoOf(Path part) {
        return part.resolveSibling(part.getFileName() + ".info");
    }

    /** A link's file is meant, not the link. */
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** How many bytes an unfinished download of {@code file} has left. */
    static long kept(Path file) throws IOException {
        var part = of(target(file));
        return Files.exists(infoOf(part)) && Files.exists(part) ? Files.size(part) : 0;
    }

    /** Opens what there is, perhaps nothing. */
    static PartFile open(Path file) throws IOException {
        var target = target(file);
        var part = of(target);
        var channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another process is at it");
            }
            return new PartFile(target, part, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("it is being fetched already", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** What it is a part of; empty if that is not known, and it has to begin anew. */
    Optional<Provenance> provenance() throws IOException {
        try {
            return Files.size(info) > MOST_INFO_BYTES ? Optional.empty()
                    : Provenance.parse(new String(Files.readAllBytes(info), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** How many bytes there are. */
    long size() throws IOException {
        return channel.size();
    }

    /** Begins anew with a download of {@code from}; without that, it cannot be gone on with later. */
    void restart(Optional<Provenance> from) throws IOException {
        channel.truncate(0);
        Files.deleteIfExists(info);
        if (from.isPresent()) {
            var fresh = info.resolveSibling(info.getFileName() + ".new");
            Files.write(fresh, from.get().text().getBytes(StandardCharsets.UTF_8));
            move(fresh, info);
        }
    }

    /** Whether nothing can be gone on with. */
    boolean isUseless() throws IOException {
        return channel.isOpen() && (channel.size() == 0 || provenance().isEmpty());
    }

    /** Adds to its end. */
    long append(InputStream body) throws IOException {
        channel.position(channel.size());
        OutputStream out = Channels.newOutputStream(channel);
        return body.transferTo(out);
    }

    /** All is there: the part becomes the file. */
    void complete() throws IOException {
        if (Files.exists(file)) {
            copyPermissions(file, part);
        }
        channel.force(true);
        channel.close();
        move(part, file);
        Files.deleteIfExists(info);
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Nothing worth keeping has come. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
        Files.deleteIfExists(info);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
