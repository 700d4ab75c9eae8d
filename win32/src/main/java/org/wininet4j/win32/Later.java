package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** The checks of functions which are not built in yet: a right call fails 120. */
final class Later {

    private Later() {}

    static void onRequest(@Nullable HINTERNET handle) throws InternetException {
        Token.request(handle);
        throw notYet();
    }

    /** No FTP handle can be made yet, so every open one is of the wrong kind (H32). */
    static HINTERNET onFtp(@Nullable HINTERNET handle) throws InternetException {
        Token.open(handle);
        throw Token.wrongType();
    }

    static void unlock(@Nullable Object lock) throws InternetException {
        Memory.required(lock);
        throw notYet();
    }

    /** UI22: a JVM shows no windows. */
    static InternetException noWindows() {
        return Token.error(InternetError.CALL_NOT_IMPLEMENTED, "there are no windows here");
    }

    private static InternetException notYet() {
        return Token.error(InternetError.CALL_NOT_IMPLEMENTED, "not built in yet");
    }
}
