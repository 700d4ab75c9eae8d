package org.wininet4j.win32;

/** The version of the library: the value of {@code INTERNET_OPTION_VERSION}. For one thread at a time. */
public final class INTERNET_VERSION_INFO {
    /** The number before the dot. */
    public int dwMajorVersion;

    /** The number after the dot. */
    public int dwMinorVersion;

    /** Version 0.0. */
    public INTERNET_VERSION_INFO() {}
}
