package org.wininet4j.handle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a stream to a file that appears complete or not at all. */
final class FileSaver {

    private FileSaver() {}

    /** Returns how many bytes; a temporary file beside {@code file} is gone afterwards, whatever happens. */
    static long save(InputStream in, Path file) throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " is no file name");
        }
        var temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
        try {
            long count;
            try (var out = Files.newOutputStream(temporary)) {
                count = in.transferTo(out);
            }
            move(temporary, target);
            return count;
        } finally {
            Files.deleteIfExists(temporary);
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
