package org.wininet4j.win32;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** The checks of functions which are not built in yet: a right call fails 120. */
final class Later {

    /** The schemes of OU1 and OU20. */
    private static final Pattern SCHEME = Pattern.compile("\\s*(https?|ftp|gopher|file):", Pattern.CASE_INSENSITIVE);

    private Later() {}

    static void onRequest(@Nullable HINTERNET handle) throws InternetException {
        Token.request(handle);
        throw notYet();
    }

    static HINTERNET openUrl(@Nullable HINTERNET handle, @Nullable String url) throws InternetException {
        Token.session(handle);
        if (Memory.required(url).isEmpty()) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a URL is needed (OU3)");
        }
        if (!SCHEME.matcher(url).lookingAt()) {
            throw Token.error(InternetError.UNRECOGNIZED_SCHEME, "no scheme, or none of ours (OU3)");
        }
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

    private static InternetException notYet() {
        return Token.error(InternetError.CALL_NOT_IMPLEMENTED, "not built in yet");
    }
}
