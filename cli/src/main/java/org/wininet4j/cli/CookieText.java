package org.wininet4j.cli;

import java.time.temporal.ChronoUnit;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieVerdict;
import org.wininet4j.cookie.SameSite;

/** A cookie on one line, fit for a terminal; its value only if that was asked for. */
final class CookieText {

    private CookieText() {}

    /** Such as {@code .example.com/  sid  until 2026-12-01T00:00:00Z, secure}; a dot stands for the sub-domains. */
    static String line(Cookie cookie, boolean value) {
        var text = new StringBuilder();
        text.append(cookie.hostOnly() ? "" : ".").append(cookie.domain()).append(cookie.path());
        text.append("  ").append(cookie.name().isEmpty() ? "(no name)" : cookie.name());
        text.append(value ? "=" + cookie.value() : "");
        text.append("  ").append(cookie.expiry().map(time -> "until " + time.truncatedTo(ChronoUnit.SECONDS)).orElse("session"));
        text.append(cookie.secure() ? ", secure" : "").append(cookie.httpOnly() ? ", httponly" : "");
        text.append(sameSite(cookie.sameSite())).append(cookie.leashed() ? ", leashed" : "");
        return SafeText.line(text.toString());
    }

    private static String sameSite(SameSite sameSite) {
        return switch (sameSite) {
            case NOT_SET -> "";
            case NONE -> ", samesite=none";
            case LAX -> ", samesite=lax";
            case STRICT -> ", samesite=strict";
        };
    }

    /** The same after a plus or a minus, and then the reason. */
    static String line(CookieVerdict verdict, boolean value) {
        return (verdict.sent() ? "+ " : "- ") + line(verdict.cookie(), value) + ": " + verdict.reason().text();
    }
}
