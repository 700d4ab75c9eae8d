package org.wininet4j.conformance.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A file of pseudo-random bytes, the same ones for the same length.
 *
 * @param digest its SHA-256
 */
record SeededFile(Path path, long length, String digest) {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final long SEED = 0x5eed;

    /** Writes the file; the length is a number of whole MiB. */
    static SeededFile write(Path path, int mebibytes) throws IOException {
        var random = new SplittableRandom(SEED);
        var block = new byte[BLOCK_BYTES];
        var digest = sha256();
        try (var out = Files.newOutputStream(path)) {
            for (int written = 0; written < mebibytes; written++) {
                random.nextBytes(block);
                digest.update(block);
                out.write(block);
            }
        }
        return new SeededFile(path, (long) mebibytes * BLOCK_BYTES, hex(digest));
    }

    static String digestOf(Path path) throws IOException {
        var digest = sha256();
        var block = new byte[BLOCK_BYTES];
        try (var in = Files.newInputStream(path)) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                digest.update(block, 0, count);
            }
        }
        return hex(digest);
    }

    static String digestOf(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
