package org.wininet4j.codec.http1;

import java.util.Objects;

import org.wininet4j.codec.http.RequestHeaders;

/** Writes the head of a request, and a small body behind it, into one array of the exact size; pure functions. */
public final class RequestHeadWriter {
    private static final String BLANK = " ";
    private static final String REQUEST_LINE_END = " HTTP/1.1\r\n";
    private static final String NAME_END = ": ";
    private static final String LINE_END = "\r\n";
    private static final byte[] NO_BODY = {};

    private RequestHeadWriter() {}

    /** The bytes of the head; IllegalArgumentException if the method is no token or the target has blanks or controls. */
    public static byte[] write(String method, String target, RequestHeaders headers) {
        return write(method, target, headers, NO_BODY, 0, 0);
    }

    /** As {@link #write(String, String, RequestHeaders)}, followed by a part of the body. */
    public static byte[] write(String method, String target, RequestHeaders headers, byte[] body, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, body.length);
        if (!RequestSyntax.isVerb(method) || !RequestSyntax.isTarget(target)) {
            throw new IllegalArgumentException("not a request line: " + method + " " + target);
        }
        int headLength = headLength(method, target, headers);
        byte[] message = new byte[Math.addExact(headLength, length)];
        putHead(method, target, headers, message);
        System.arraycopy(body, offset, message, headLength, length);
        return message;
    }

    private static int headLength(String method, String target, RequestHeaders headers) {
        int length = method.length() + BLANK.length() + target.length() + REQUEST_LINE_END.length() + LINE_END.length();
        for (int i = 0; i < headers.size(); i++) {
            length += headers.name(i).length() + NAME_END.length() + headers.value(i).length() + LINE_END.length();
        }
        return length;
    }

    private static void putHead(String method, String target, RequestHeaders headers, byte[] message) {
        int position = put(method, message, 0);
        position = put(BLANK, message, position);
        position = put(target, message, position);
        position = put(REQUEST_LINE_END, message, position);
        for (int i = 0; i < headers.size(); i++) {
            position = put(headers.name(i), message, position);
            position = put(NAME_END, message, position);
            position = put(headers.value(i), message, position);
            position = put(LINE_END, message, position);
        }
        put(LINE_END, message, position);
    }

    /** Everything here is known to be ISO-8859-1, where a character is its byte. */
    private static int put(String text, byte[] message, int position) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            message[position + i] = (byte) text.charAt(i);
        }
        return position + length;
    }
}
