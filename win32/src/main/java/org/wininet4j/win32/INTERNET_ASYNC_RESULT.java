package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/** How an asynchronous call ended: the information of {@code INTERNET_STATUS_REQUEST_COMPLETE}. Immutable. */
public final class INTERNET_ASYNC_RESULT {
    /** The value the function would have returned: a handle's number, 1 for true, 0 for failure. Look here before {@link #dwError}. */
    public final long dwResult;

    /** The handle that {@link #dwResult} is the number of; null if it is not one. */
    public final @Nullable HINTERNET handle;

    /** The error if the call failed; after {@code InternetQueryDataAvailable} succeeded, the number of bytes (spec E3). */
    public final int dwError;

    /** A result that is no handle. */
    public INTERNET_ASYNC_RESULT(long dwResult, int dwError) {
        this.dwResult = dwResult;
        this.handle = null;
        this.dwError = dwError;
    }

    /** The result of a call that made a handle. */
    public INTERNET_ASYNC_RESULT(HINTERNET handle) {
        this.dwResult = handle.value();
        this.handle = handle;
        this.dwError = 0;
    }

    @Override
    public String toString() {
        return "dwResult=" + (handle == null ? dwResult : handle) + " dwError=" + dwError;
    }
}
