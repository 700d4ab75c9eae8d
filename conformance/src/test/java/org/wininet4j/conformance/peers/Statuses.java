package org.wininet4j.conformance.peers;

import static java.util.Map.entry;
import static org.wininet4j.win32.WinInet.*;

import java.util.Map;

/** The names of the status values that these checks meet. */
final class Statuses {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(INTERNET_STATUS_RESOLVING_NAME, "RESOLVING_NAME"),
            entry(INTERNET_STATUS_NAME_RESOLVED, "NAME_RESOLVED"),
            entry(INTERNET_STATUS_CONNECTING_TO_SERVER, "CONNECTING_TO_SERVER"),
            entry(INTERNET_STATUS_CONNECTED_TO_SERVER, "CONNECTED_TO_SERVER"),
            entry(INTERNET_STATUS_SENDING_REQUEST, "SENDING_REQUEST"),
            entry(INTERNET_STATUS_REQUEST_SENT, "REQUEST_SENT"),
            entry(INTERNET_STATUS_RECEIVING_RESPONSE, "RECEIVING_RESPONSE"),
            entry(INTERNET_STATUS_RESPONSE_RECEIVED, "RESPONSE_RECEIVED"),
            entry(INTERNET_STATUS_CLOSING_CONNECTION, "CLOSING_CONNECTION"),
            entry(INTERNET_STATUS_CONNECTION_CLOSED, "CONNECTION_CLOSED"),
            entry(INTERNET_STATUS_REDIRECT, "REDIRECT"),
            entry(INTERNET_STATUS_HANDLE_CREATED, "HANDLE_CREATED"),
            entry(INTERNET_STATUS_HANDLE_CLOSING, "HANDLE_CLOSING"),
            entry(INTERNET_STATUS_REQUEST_COMPLETE, "REQUEST_COMPLETE"));

    private Statuses() {}

    /** The name without prefix; the number of one that is not expected here. */
    static String nameOf(int status) {
        return NAMES.getOrDefault(status, Integer.toString(status));
    }
}
