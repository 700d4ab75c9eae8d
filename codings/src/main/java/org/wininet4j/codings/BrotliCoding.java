package org.wininet4j.codings;

import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;
import org.wininet4j.ContentCoding;

/** The coding br (RFC 7932). Its decoder takes 4 KiB at a time: what a server sends little by little comes in such steps. Thread-safe. */
public final class BrotliCoding implements ContentCoding {

    /** Made by the service loader. */
    public BrotliCoding() {}

    @Override
    public String name() {
        return "br";
    }

    @Override
    public InputStream decode(InputStream coded) throws IOException {
        return new BrotliInputStream(coded);
    }
}
