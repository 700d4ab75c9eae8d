package org.wininet4j.cookie;

import java.util.ArrayList;
import java.util.List;

/** One look-up: judges the cookies of a table for a URL and a caller. Confined to its thread. */
final class Lookup {

    private final CookieTarget target;
    private final CookieCaller caller;
    private final long nowMillis;
    private final CookieReason policy;

    private final List<Entry> sent = new ArrayList<>();
    private List<CookieVerdict> suppressed = List.of();
    private List<Entry> expired = List.of();
    private List<Entry> toTell = List.of();

    Lookup(CookieTarget target, CookieCaller caller, long nowMillis, PolicyState policies) {
        this.target = target;
        this.caller = caller;
        this.nowMillis = nowMillis;
        this.policy = !caller.obeys() || policies.freeToSend()
                ? CookieReason.SENT
                : policies.sends(SuffixList.get().site(target.host()), caller.thirdParty());
    }

    CookieReason judge(Entry entry) {
        var reason = Matching.judge(entry.cookie, target, caller, nowMillis);
        return reason == CookieReason.SENT ? policy : reason;
    }

    /** What is sent, in order (CO64); these count as used. */
    List<Entry> entries(CookieTable table) {
        boolean mixed = table.forHost(target.host(), this::take);
        if (mixed && sent.size() > 1) {
            sent.sort(Entry::compare);
        }
        return sent;
    }

    private void take(Entry entry) {
        var reason = judge(entry);
        if (reason == CookieReason.SENT) {
            sent.add(entry);
            if (entry.use(nowMillis)) {
                toTell = with(toTell, entry);
            }
        } else if (reason == CookieReason.EXPIRED) {
            expired = with(expired, entry);
        } else if (reason.suppresses()) {
            suppressed = with(suppressed, new CookieVerdict(entry.cookie, reason));
        }
    }

    /** These lists are empty nearly always. */
    private static <T> List<T> with(List<T> list, T element) {
        List<T> changed = list.isEmpty() ? new ArrayList<>() : list;
        changed.add(element);
        return changed;
    }

    List<CookieVerdict> suppressed() {
        return suppressed;
    }

    /** What was met and has expired. */
    List<Entry> expired() {
        return expired;
    }

    /** Whose use the store has not been told of for long. */
    List<Entry> toTell() {
        return toTell;
    }

    boolean leavesWork() {
        return !expired.isEmpty() || !toTell.isEmpty();
    }
}
