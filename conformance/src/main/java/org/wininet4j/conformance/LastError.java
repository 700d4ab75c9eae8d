package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.GetLastError;
import static org.wininet4j.win32.WinInet.SetLastError;

/** The thread's last error around a call: marked before it, so that a call which fails without setting it shows. */
final class LastError {
    /** No error has this number: applications may use those with bit 29. */
    private static final int MARK = 0x2000_57AE;

    private LastError() {}

    static void mark() {
        SetLastError(MARK);
    }

    static boolean is(int error) {
        return GetLastError() == error;
    }

    static String text() {
        int error = GetLastError();
        return error == MARK ? "untouched" : TraceText.error(error);
    }

    /** The result of a call that returns a BOOL and fills in nothing. */
    static String result(boolean success) {
        return success ? "TRUE" : failure();
    }

    /** The result of a call that returned FALSE. */
    static String failure() {
        return "FALSE " + text();
    }
}
