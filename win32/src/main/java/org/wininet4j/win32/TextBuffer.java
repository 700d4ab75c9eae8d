package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** Hands a text out as C's functions do, with its size in characters, terminator included. Pure. */
final class TextBuffer {

    private TextBuffer() {}

    /**
     * Puts the text into the buffer and its size into {@code size}; without a buffer the size alone (CO9). A size that is given is the room there is: where it
     * is too small the call fails with 122 and the size needed (CO10).
     */
    static void copy(String text, @Nullable Ref<String> buffer, @Nullable IntRef size) throws InternetException {
        int needed = text.length() + 1;
        boolean fits = buffer == null || size == null || Integer.compareUnsigned(size.value, needed) >= 0;
        if (size != null) {
            size.value = needed;
        }
        if (!fits) {
            throw Token.error(InternetError.INSUFFICIENT_BUFFER, needed + " characters are needed");
        }
        if (buffer != null) {
            buffer.value = text;
        }
    }
}
