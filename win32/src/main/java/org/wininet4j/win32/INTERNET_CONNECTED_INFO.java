package org.wininet4j.win32;

/** Whether the process is to be online: the value {@code INTERNET_OPTION_CONNECTED_STATE} is set to. For one thread at a time. */
public final class INTERNET_CONNECTED_INFO {
    /** An {@code INTERNET_STATE_} value. */
    public int dwConnectedState;

    /** {@code ISO_FORCE_DISCONNECTED} or 0. */
    public int dwFlags;

    /** No state. */
    public INTERNET_CONNECTED_INFO() {}
}
