package org.wininet4j.codings;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.InputStream;
import org.wininet4j.ContentCoding;

/** The coding zstd (RFC 8878), with windows of at most 8 MiB (RFC 9659). Thread-safe. */
public final class ZstdCoding implements ContentCoding {

    /** Made by the service loader. */
    public ZstdCoding() {}

    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public InputStream decode(InputStream coded) {
        return new ZstdInputStream(new ZstdFrames(coded));
    }
}
