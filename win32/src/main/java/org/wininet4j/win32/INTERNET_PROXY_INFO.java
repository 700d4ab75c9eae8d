package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/** The proxy settings of a session or process: the value of {@code INTERNET_OPTION_PROXY}. For one thread at a time. */
public final class INTERNET_PROXY_INFO {
    /** An {@code INTERNET_OPEN_TYPE_} value. */
    public int dwAccessType;

    /** The list of proxies; null without one. */
    public @Nullable String lpszProxy;

    /** The hosts that are reached directly all the same; null for none. */
    public @Nullable String lpszProxyBypass;

    /** Settings without a proxy, of access type 0. */
    public INTERNET_PROXY_INFO() {}
}
