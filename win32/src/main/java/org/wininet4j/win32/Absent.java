package org.wininet4j.win32;

import org.wininet4j.InternetError;

/** What a machine answers that does not have what a function is about. */
final class Absent {

    private Absent() {}

    /** The function fails: 120. */
    static boolean fails() {
        LastError.set(InternetError.CALL_NOT_IMPLEMENTED.number());
        return false;
    }

    /** The answer is no, which is no failure. */
    static boolean no() {
        LastError.set(InternetError.SUCCESS.number());
        return false;
    }
}
