package org.wininet4j.testkit.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What the JDK's coders make of content; texts are ISO-8859-1. */
public final class Coded {
    private Coded() {}

    /** RFC 1952, one member. */
    public static byte[] gzip(byte[] content) {
        return coded(content, GZIPOutputStream::new);
    }

    /** The same of a text. */
    public static byte[] gzip(String content) {
        return gzip(bytes(content));
    }

    /** The coding deflate as the RFC says: in the format zlib. */
    public static byte[] zlib(String content) {
        return coded(bytes(content), DeflaterOutputStream::new);
    }

    /** The coding deflate as some servers send it. */
    public static byte[] rawDeflate(String content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            return coded(bytes(content), out -> new DeflaterOutputStream(out, deflater));
        } finally {
            deflater.end();
        }
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A stream that codes what is written to it. */
    private interface Coding {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] coded(byte[] content, Coding coding) {
        var coded = new ByteArrayOutputStream();
        try (var out = coding.over(coded)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }
}
