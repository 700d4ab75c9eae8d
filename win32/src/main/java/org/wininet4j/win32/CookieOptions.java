package org.wininet4j.win32;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;

/** The options of cookies. */
final class CookieOptions implements WinInetConstants {

    static final List<OptionRow> ROWS = List.of(
            OptionRow.writeOnly(INTERNET_OPTION_SUPPRESS_BEHAVIOR, (_, value) -> suppress(value), Level.PROCESS),
            OptionRow.kept(INTERNET_OPTION_COOKIES_3RD_PARTY, InternetOption.COOKIES_3RD_PARTY, OptionTypes.BOOL),
            OptionRow.kept(INTERNET_OPTION_COOKIES_SAME_SITE_LEVEL, InternetOption.COOKIES_SAME_SITE_LEVEL, OptionTypes.SITES)
                    .unreadable());

    private CookieOptions() {}

    /** CO82. */
    private static void suppress(@Nullable Object value) throws InternetException {
        var policies = Cookies.jar().policies();
        int behaviour = OptionTypes.number(value);
        switch (behaviour) {
            case INTERNET_SUPPRESS_RESET_ALL -> {
                policies.ignore(false);
                policies.sessionOnly(false);
            }
            case INTERNET_SUPPRESS_COOKIE_POLICY -> policies.ignore(true);
            case INTERNET_SUPPRESS_COOKIE_POLICY_RESET -> policies.ignore(false);
            case INTERNET_SUPPRESS_COOKIE_PERSIST -> policies.sessionOnly(true);
            case INTERNET_SUPPRESS_COOKIE_PERSIST_RESET -> policies.sessionOnly(false);
            default -> throw OptionTypes.invalid("no behaviour " + behaviour);
        }
    }
}
