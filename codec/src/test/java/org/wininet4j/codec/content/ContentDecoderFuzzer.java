package org.wininet4j.codec.content;

/** For a fuzzer: any bytes give content or a fault, the same however they are cut. */
public final class ContentDecoderFuzzer {
    private ContentDecoderFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Decoding.of(GzipDecoder::new, bytes);
        Decoding.of(DeflateDecoder::new, bytes);
    }
}
