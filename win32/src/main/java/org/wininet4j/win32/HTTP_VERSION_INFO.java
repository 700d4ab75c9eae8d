package org.wininet4j.win32;

/** A version of HTTP: the value of {@code INTERNET_OPTION_HTTP_VERSION}. For one thread at a time. */
public final class HTTP_VERSION_INFO {
    /** The number before the dot. */
    public int dwMajorVersion;

    /** The number after the dot. */
    public int dwMinorVersion;

    /** Version 0.0. */
    public HTTP_VERSION_INFO() {}
}
