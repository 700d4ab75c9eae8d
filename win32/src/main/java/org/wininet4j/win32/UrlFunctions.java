package org.wininet4j.win32;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.handle.HandleNode;
import org.wininet4j.handle.SessionHandle;
import org.wininet4j.handle.UrlOpening;
import org.wininet4j.operation.Outcome;

/** InternetOpenUrl (spec 10, OU1–OU20). */
final class UrlFunctions implements WinInetConstants {

    private static final String ANY_TYPE = "*/*";
    private static final String FILE = "file:";

    private UrlFunctions() {}

    /** What is to be opened. */
    record Wanted(@Nullable String url, @Nullable String headers, int flags) {}

    /** The handle; empty if it comes with the end of the call (OU9). */
    static Optional<HINTERNET> open(@Nullable HINTERNET handle, Wanted wanted, @Nullable Object context) throws InternetException {
        var session = Token.session(handle);
        if ((wanted.flags() & ~INTERNET_FLAGS_MASK) != 0) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no such flags (OU5)");
        }
        var text = text(wanted.url());
        if (text.regionMatches(true, 0, FILE, 0, FILE.length())) {
            boolean raw = (wanted.flags() & INTERNET_FLAG_RAW_DATA) != 0;
            return Optional.of(Token.of((HandleNode) session.openFile(text, raw, Token.context(context))).handle);
        }
        boolean asynchronous = Token.open(handle).session.asynchronous();
        return openHttp(session, parse(text), wanted, Token.context(context), asynchronous);
    }

    /** OU3, OU4. */
    private static String text(@Nullable String url) throws InternetException {
        var text = Memory.required(url).strip();
        if (text.isEmpty()) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a URL is needed (OU3)");
        }
        return text;
    }

    /** OU3: no host fails 87, no scheme and one that is not known 12006, anything else that is wrong 12005. */
    private static HttpUrl parse(String text) throws InternetException {
        try {
            return HttpUrl.parse(text).withAsciiHost();
        } catch (MalformedUrlException e) {
            throw Token.error(
                    switch (e.problem()) {
                        case NO_SCHEME, UNKNOWN_SCHEME -> InternetError.UNRECOGNIZED_SCHEME;
                        case NO_HOST -> InternetError.INVALID_PARAMETER;
                        case BAD_PORT, BAD_CHARACTER -> InternetError.INVALID_URL;
                    },
                    "the URL cannot be opened: " + e.getMessage());
        }
    }

    private static Optional<HINTERNET> openHttp(
            SessionHandle session, HttpUrl url, Wanted wanted, Optional<Object> context, boolean asynchronous) throws InternetException {
        var opening = UrlOpening.of(session, url, context);
        try {
            int flags = wanted.flags() | (url.isSecure() ? INTERNET_FLAG_SECURE : 0);
            logOn(opening, url);
            var request = Requests.state(opening.connection(), new Requests.Wanted(null, url.target(), null, ANY_TYPE, flags));
            Requests.addHeaders(request, wanted.headers(), HTTP_ADDREQ_FLAG_ADD);
            var outcome = opening.send(request, Requests.ignoredFaults(flags), asynchronous);
            return outcome instanceof Outcome.Pending ? Optional.empty() : Optional.of(Token.of((HandleNode) opening.request()).handle);
        } catch (InternetException | RuntimeException e) {
            opening.abandon();
            throw e;
        }
    }

    /** OU12: who stands in the URL is the request's user. */
    private static void logOn(UrlOpening opening, HttpUrl url) {
        url.user().ifPresent(user -> opening.connection().set(InternetOption.USERNAME, user));
        url.password().ifPresent(password -> opening.connection().set(InternetOption.PASSWORD, password));
    }
}
