package org.wininet4j.win32;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.cookie.Decision;

/** The decisions of the user about the cookies of single sites (CO91–CO95). */
final class SiteDecisions implements WinInetConstants {

    private SiteDecisions() {}

    static void set(@Nullable String host, int decision) throws InternetException {
        var name = Sessions.checkedHost(Memory.required(host));
        switch (decision) {
            case COOKIE_STATE_ACCEPT -> Cookies.jar().policies().decide(name, Decision.ACCEPT);
            case COOKIE_STATE_REJECT -> Cookies.jar().policies().decide(name, Decision.REJECT);
            case COOKIE_STATE_UNKNOWN -> Cookies.jar().policies().forget(name);
            default -> throw Token.error(InternetError.INVALID_PARAMETER, "no decision has the number " + decision);
        }
    }

    static void get(@Nullable String host, @Nullable IntRef result) throws InternetException {
        var name = Sessions.checkedHost(Memory.required(host));
        var decision = Cookies.jar().policies().decision(name);
        if (decision.isEmpty()) {
            throw Token.error(InternetError.NO_MORE_ITEMS, "no decision about this site");
        }
        Memory.required(result).value = numberOf(decision.get());
    }

    /** CO93. */
    static void enumerate(@Nullable Ref<String> site, @Nullable IntRef size, @Nullable IntRef decision, int index)
            throws InternetException {
        var name = Memory.required(site);
        var number = Memory.required(decision);
        var decisions = Cookies.jar().policies().decisions();
        var sites = List.copyOf(decisions.keySet());
        if (index < 0 || index >= sites.size()) {
            throw Token.error(InternetError.NO_MORE_ITEMS, "no more decisions");
        }
        TextBuffer.copy(sites.get(index), name, size);
        number.value = numberOf(decisions.get(sites.get(index)));
    }

    private static int numberOf(@Nullable Decision decision) {
        return decision == Decision.REJECT ? COOKIE_STATE_REJECT : COOKIE_STATE_ACCEPT;
    }
}
