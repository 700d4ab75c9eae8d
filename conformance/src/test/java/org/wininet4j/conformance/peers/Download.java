package org.wininet4j.conformance.peers;

/**
 * A body that was read to its end.
 *
 * @param digest its SHA-256
 */
record Download(long bytes, String digest) {

    /** Reads to the end by InternetReadFile with a buffer of that size. */
    static Download of(Request request, int bufferBytes) throws InterruptedException {
        var buffer = new byte[bufferBytes];
        var digest = SeededFile.sha256();
        long bytes = 0;
        while (true) {
            var part = request.read(buffer);
            if (part.error() != 0) {
                throw new AssertionError("error " + part.error() + " after " + bytes + " bytes");
            }
            if (part.count() == 0) {
                return new Download(bytes, SeededFile.hex(digest));
            }
            digest.update(buffer, 0, part.count());
            bytes += part.count();
        }
    }
}
