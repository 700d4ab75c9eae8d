package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** Checks of what C passes as pointers and lengths: 87 for what cannot be. Pure. */
final class Memory {

    /** A part of an array. */
    record Range(int offset, int length) {}

    private Memory() {}

    static void check(byte[] bytes, int offset, int length) throws InternetException {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw Token.error(
                    InternetError.INVALID_PARAMETER, "offset " + offset + ", length " + length + " of " + bytes.length + " bytes");
        }
    }

    static <T> T required(@Nullable T reference) throws InternetException {
        if (reference == null) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a reference for the result is needed");
        }
        return reference;
    }
}
