package org.wininet4j.win32;

/** The connection of a request: the value of {@code INTERNET_OPTION_DIAGNOSTIC_SOCKET_INFO}. For one thread at a time. */
public final class INTERNET_DIAGNOSTIC_SOCKET_INFO {
    /** Always 0: sockets have no numbers in Java. */
    public long Socket;

    /** The local port; 0 before the request is sent. */
    public int SourcePort;

    /** The server's port; 0 before the request is sent. */
    public int DestPort;

    /** {@code IDSI_FLAG_} bits. */
    public int Flags;

    /** No connection. */
    public INTERNET_DIAGNOSTIC_SOCKET_INFO() {}
}
