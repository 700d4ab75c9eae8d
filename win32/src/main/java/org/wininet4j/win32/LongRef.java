package org.wininet4j.win32;

/** Where a function leaves a 64-bit number: C's {@code PULONGLONG}. For one thread at a time. */
public final class LongRef {
    /** The value handed in and out. */
    public long value;

    /** A reference to 0. */
    public LongRef() {}

    /** A reference to that value. */
    public LongRef(long value) {
        this.value = value;
    }
}
