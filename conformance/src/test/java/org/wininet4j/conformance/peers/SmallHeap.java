package org.wininet4j.conformance.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.SplittableRandom;
import org.wininet4j.InternetException;
import org.wininet4j.InternetSession;
import org.wininet4j.RequestBody;

/** A program that moves large bodies, run in a small heap: {@code upload URL MEBIBYTES} or {@code download URL}; prints what was moved, and for uploads the answer. */
final class SmallHeap {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int SEED = 7;

    private SmallHeap() {}

    public static void main(String[] arguments) throws InternetException, IOException {
        try (var session = InternetSession.builder().open()) {
            System.out.println(arguments[0].equals("upload")
                    ? upload(session, arguments[1], Integer.parseInt(arguments[2]))
                    : download(session, arguments[1]));
        }
    }

    private static String upload(InternetSession session, String url, int mebibytes) throws InternetException {
        var body = new DigestInputStream(new Blocks(mebibytes), SeededFile.sha256());
        try (var response = session.request("POST", url).body(RequestBody.of(body)).send()) {
            return response.status() + " " + response.headers().first("X-Body-File").orElse("?") + " "
                    + SeededFile.hex(body.getMessageDigest());
        }
    }

    private static String download(InternetSession session, String url) throws InternetException, IOException {
        try (var response = session.get(url)) {
            var body = new DigestInputStream(response.body(), SeededFile.sha256());
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            return response.contentCodings() + " " + bytes + " " + SeededFile.hex(body.getMessageDigest());
        }
    }

    /** One block of pseudo-random bytes again and again. */
    private static final class Blocks extends InputStream {
        private final byte[] block = new byte[BLOCK_BYTES];
        private long left;

        Blocks(int mebibytes) {
            new SplittableRandom(SEED).nextBytes(block);
            left = (long) mebibytes * BLOCK_BYTES;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("in blocks");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(left, Math.min(length, BLOCK_BYTES));
            System.arraycopy(block, 0, target, offset, count);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
