package org.wininet4j.win32;

/** Where a function leaves a DWORD: C's {@code LPDWORD}. For one thread at a time. */
public final class IntRef {
    /** The value handed in and out. */
    public int value;

    /** A reference to 0. */
    public IntRef() {}

    /** A reference to that value. */
    public IntRef(int value) {
        this.value = value;
    }
}
