package org.wininet4j.win32;

import java.nio.charset.StandardCharsets;

/** Makes and reads {@link INTERNET_BUFFERS}. */
final class Buffers {
    private Buffers() {}

    /** Room for so many bytes. */
    static INTERNET_BUFFERS room(int length) {
        var buffers = new INTERNET_BUFFERS();
        buffers.lpvBuffer = new byte[length];
        buffers.dwBufferLength = length;
        return buffers;
    }

    /** The first part of a body of so many bytes. */
    static INTERNET_BUFFERS first(String part, int total) {
        var buffers = new INTERNET_BUFFERS();
        buffers.lpvBuffer = part.getBytes(StandardCharsets.ISO_8859_1);
        buffers.dwBufferLength = part.length();
        buffers.dwBufferTotal = total;
        return buffers;
    }

    /** The first bytes of the room. */
    static String text(INTERNET_BUFFERS buffers, int length) {
        return buffers.lpvBuffer == null ? "" : new String(buffers.lpvBuffer, 0, length, StandardCharsets.ISO_8859_1);
    }
}
