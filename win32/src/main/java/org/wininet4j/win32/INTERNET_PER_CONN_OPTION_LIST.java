package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/** Proxy settings to be asked for or set: the value of {@code INTERNET_OPTION_PER_CONNECTION_OPTION}. For one thread at a time. */
public final class INTERNET_PER_CONN_OPTION_LIST {
    /** The name of a dial-up connection; null for the LAN. */
    public @Nullable String pszConnection;

    /** After a failure, the index of the item that failed. */
    public int dwOptionError;

    /** The items; C counts them in {@code dwOptionCount}. */
    public INTERNET_PER_CONN_OPTION[] pOptions = {};

    /** An empty list. */
    public INTERNET_PER_CONN_OPTION_LIST() {}

    /** A list of these items, for the LAN. */
    public INTERNET_PER_CONN_OPTION_LIST(INTERNET_PER_CONN_OPTION... items) {
        pOptions = items;
    }
}
