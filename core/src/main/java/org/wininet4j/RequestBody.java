package org.wininet4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a request carries: where its bytes come from, and whether they can be sent again. */
public final class RequestBody {

    /** Opens the bytes for one sending. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private static final RequestBody EMPTY = of(new byte[0]);

    private final Source source;
    private final OptionalLong length;
    private final boolean repeatable;
    private final byte[] memory;
    private final int offset;

    private RequestBody(Source source, OptionalLong length, boolean repeatable, byte[] memory, int offset) {
        this.source = source;
        this.length = length;
        this.repeatable = repeatable;
        this.memory = memory;
        this.offset = offset;
    }

    /** No body. */
    public static RequestBody empty() {
        return EMPTY;
    }

    /** These bytes; the array is not copied and must not change until the request is sent. */
    public static RequestBody of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** A part of an array, which must not change until the request is sent. */
    public static RequestBody of(byte[] bytes, int offset, int length) {
        return new RequestBody(
                () -> new ByteArrayInputStream(bytes, offset, length), OptionalLong.of(length), true, bytes, offset);
    }

    /** This text in UTF-8. */
    public static RequestBody of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file, whose length is taken now. */
    public static RequestBody of(Path file) throws IOException {
        return new RequestBody(() -> Files.newInputStream(file), OptionalLong.of(Files.size(file)), true, new byte[0], 0);
    }

    /** A stream of unknown length, read and closed once: sent in chunks, never sent again. */
    public static RequestBody of(InputStream stream) {
        return new RequestBody(() -> stream, OptionalLong.empty(), false, new byte[0], 0);
    }

    /** A stream of {@code length} bytes, read and closed once, never sent again. */
    public static RequestBody of(InputStream stream, long length) {
        return new RequestBody(() -> stream, OptionalLong.of(length), false, new byte[0], 0);
    }

    /** Length in bytes, if known. */
    public OptionalLong length() {
        return length;
    }

    /** Whether it can be sent again, after a stale connection or for a redirect. */
    public boolean repeatable() {
        return repeatable;
    }

    /** Whether it is known to be empty. */
    public boolean isEmpty() {
        return length.isPresent() && length.getAsLong() == 0;
    }

    /** Whether it is in memory: then {@link #array}, {@link #arrayOffset} and {@link #length} tell where. */
    public boolean inMemory() {
        return isEmpty() || memory.length > 0;
    }

    /** The array of a body in memory. */
    public byte[] array() {
        return memory;
    }

    /** Where in {@link #array} it begins. */
    public int arrayOffset() {
        return offset;
    }

    /** Its bytes, for one sending. */
    public InputStream open() throws IOException {
        return source.open();
    }
}
