package org.wininet4j.win32;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A handle as a WinINet program holds it: opaque, with one object for each live handle, so that {@code ==} compares handles. Its number is never
 * used again, not even after the handle was closed. Thread-safe.
 */
public final class HINTERNET {
    private static final long BEFORE_THE_FIRST = 0x00CC0000L;
    private static final int STEP = 4;

    private static final AtomicLong LAST_VALUE = new AtomicLong(BEFORE_THE_FIRST);
    private static final Map<Long, HINTERNET> LIVE = new ConcurrentHashMap<>();

    private final long value;
    private final @Nullable Token token;

    private HINTERNET(long value, @Nullable Token token) {
        this.value = value;
        this.token = token;
    }

    /** The handle of {@code token}. */
    static HINTERNET create(Token token) {
        var handle = new HINTERNET(LAST_VALUE.addAndGet(STEP), token);
        LIVE.put(handle.value, handle);
        return handle;
    }

    /** What it stands for; null if it never was a handle. */
    @Nullable
    Token token() {
        return token;
    }

    /** It is not found by its number any more. */
    void release() {
        LIVE.remove(value, this);
    }

    /** The number a C program would see. */
    public long value() {
        return value;
    }

    /** The live handle of that number; without one, an object that every function refuses with {@code ERROR_INVALID_HANDLE}. */
    public static HINTERNET fromValue(long value) {
        var live = LIVE.get(value);
        return live == null ? new HINTERNET(value, null) : live;
    }

    @Override
    public String toString() {
        return String.format("0x%08x", value);
    }
}
