package org.wininet4j.handle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a stream to a file that appears complete or not at all. The file of a link is replaced, not the link, and a replaced file
 * hands its permissions down; what is no file, such as a device or a pipe, is written to directly.
 */
final class FileSaver {

    private FileSaver() {}

    /** Returns how many bytes; a temporary file beside {@code file} is gone afterwards, whatever happens. */
    static long save(InputStream in, Path file) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && !Files.isRegularFile(file)) {
            return write(in, file, StandardOpenOption.WRITE);
        }
        var target = exists ? file.toRealPath() : file.toAbsolutePath();
        var temporary = beside(target);
        try {
            long count = write(in, temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            if (exists) {
                copyPermissions(target, temporary);
            }
            move(temporary, target);
            return count;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A name of its own, for a file made with the permissions that every new one gets: those of the JDK's temporary files are narrower. */
    private static Path beside(Path target) throws IOException {
        var name = target.getFileName();
        if (name == null) {
            throw new IOException(target + " is no file name");
        }
        var random = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        return target.resolveSibling("." + name + "." + random + ".part");
    }

    private static long write(InputStream in, Path file, StandardOpenOption... options) throws IOException {
        try (var out = Files.newOutputStream(file, options)) {
            return in.transferTo(out);
        }
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
}
