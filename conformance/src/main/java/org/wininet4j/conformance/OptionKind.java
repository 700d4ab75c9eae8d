package org.wininet4j.conformance;

import java.util.Set;

/** What kind of value an option has, as far as its size in C goes. */
enum OptionKind {
    /** A DWORD or BOOL. */
    NUMBER(4),
    /** A time limit: as a number, but a wrong size is an invalid parameter. */
    TIMEOUT(4),
    /** A context or callback. */
    POINTER(8),
    /** A text; its length is its size. */
    TEXT(0);

    private static final Set<Integer> TIMEOUTS = Set.of(5, 6, 7, 8);
    private static final Set<Integer> POINTERS = Set.of(1, 45);
    /** DATAFILE_NAME, URL, USER_AGENT and the names and passwords of server and proxy. */
    private static final Set<Integer> TEXTS = Set.of(28, 29, 33, 34, 41, 43, 44);

    private final int bytes;

    OptionKind(int bytes) {
        this.bytes = bytes;
    }

    static OptionKind of(int option) {
        if (TEXTS.contains(option)) {
            return TEXT;
        }
        if (POINTERS.contains(option)) {
            return POINTER;
        }
        return TIMEOUTS.contains(option) ? TIMEOUT : NUMBER;
    }

    int bytes() {
        return bytes;
    }

    /** True if a wrong size is error 87 and not 12010. */
    boolean isSizeAnArgument() {
        return this == TIMEOUT || this == POINTER;
    }
}
