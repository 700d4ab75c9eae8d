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
        var jar = Cookies.jar();
        int behaviour = OptionTypes.number(value);
        switch (behaviour) {
            case INTERNET_SUPPRESS_RESET_ALL -> {
                jar.ignorePolicies(false);
                jar.sessionOnly(false);
            }
            case INTERNET_SUPPRESS_COOKIE_POLICY -> jar.ignorePolicies(true);
            case INTERNET_SUPPRESS_COOKIE_POLICY_RESET -> jar.ignorePolicies(false);
            case INTERNET_SUPPRESS_COOKIE_PERSIST -> jar.sessionOnly(true);
            case INTERNET_SUPPRESS_COOKIE_PERSIST_RESET -> jar.sessionOnly(false);
            default -> throw OptionTypes.invalid("no behaviour " + behaviour);
        }
    }
}
