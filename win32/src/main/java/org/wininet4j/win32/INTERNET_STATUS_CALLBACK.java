package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/**
 * A program's function that is told every step of an operation. Notifications of one handle come one after the other, on the thread of a
 * synchronous call or on one of the library's; from inside it any function may be called.
 */
@FunctionalInterface
public interface INTERNET_STATUS_CALLBACK {
    /**
     * Tells one step.
     *
     * @param handle the handle the callback is called for
     * @param context the context given for that handle or call
     * @param status an {@code INTERNET_STATUS_} value
     * @param information what the status is about: a String (name, address, URL), an Integer (DWORD), an {@link HINTERNET}, an
     *            {@link INTERNET_ASYNC_RESULT}, or null
     * @param informationLength the length a C program would be told, in bytes
     */
    void onStatus(HINTERNET handle, @Nullable Object context, int status, @Nullable Object information, int informationLength);
}
