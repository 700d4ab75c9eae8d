package org.wininet4j.win32;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** The Winsock number behind an error, for option EXTENDED_ERROR (O4). Pure. */
final class SocketErrors {

    private static final int WSAECONNABORTED = 10053;
    private static final int WSAECONNRESET = 10054;
    private static final int WSAETIMEDOUT = 10060;
    private static final int WSAECONNREFUSED = 10061;
    private static final int WSAEHOSTUNREACH = 10065;
    private static final int WSAHOST_NOT_FOUND = 11001;

    private SocketErrors() {}

    static int numberOf(InternetException failure) {
        @Nullable Throwable cause = failure.getCause();
        return switch (cause) {
            case UnknownHostException _ -> WSAHOST_NOT_FOUND;
            case SocketTimeoutException _ -> WSAETIMEDOUT;
            case NoRouteToHostException _ -> WSAEHOSTUNREACH;
            case ConnectException _ -> WSAECONNREFUSED;
            case null, default -> byError(failure.error());
        };
    }

    private static int byError(InternetError error) {
        return switch (error) {
            case CONNECTION_RESET -> WSAECONNRESET;
            case CONNECTION_ABORTED -> WSAECONNABORTED;
            case CANNOT_CONNECT -> WSAECONNREFUSED;
            default -> 0;
        };
    }
}
