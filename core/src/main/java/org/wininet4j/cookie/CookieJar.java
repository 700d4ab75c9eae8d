package org.wininet4j.cookie;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.cookie.CookieDomain;
import org.wininet4j.codec.cookie.MalformedCookieException;
import org.wininet4j.codec.cookie.SetCookie;
import org.wininet4j.codec.cookie.SetCookieReader;

/**
 * The cookies of one or more sessions (spec 06): which are sent where, which are taken, in which order, how many. Thread-safe.
 *
 * <p>What outlives the process is kept in a {@link CookieStore}; the jar holds all of it, so a look-up asks nobody. The lock of a jar is held
 * for changes only, and never over I/O; a look-up takes it only if it meets an expired cookie or one not used for a day.
 */
public final class CookieJar implements AutoCloseable {

    /** How many cookies a site may have, its sub-domains included (CO43). */
    public static final int MAX_PER_SITE = 180;

    /** How many cookies a jar may have (CO43). */
    public static final int MAX_COOKIES = 10_000;

    private final CookieStore store;
    private final InstantSource clock;
    private final int maxPerSite;
    private final int maxCookies;

    private final CookiePolicies policies;

    // written under the lock of this object
    private volatile CookieTable table;

    CookieJar(CookieStore store, InstantSource clock, int maxPerSite, int maxCookies) {
        this.store = store;
        this.clock = clock;
        this.maxPerSite = maxPerSite;
        this.maxCookies = maxCookies;
        this.policies = new CookiePolicies(this, store);
        this.table = new CookieTable(maxPerSite, maxCookies);
    }

    /** An empty jar whose cookies end with the process. */
    public static CookieJar inMemory() {
        return new CookieJar(CookieStore.NONE, InstantSource.system(), MAX_PER_SITE, MAX_COOKIES);
    }

    /** A jar with all that is in {@code store}, which it owns from now. A store may be read when the jar is first used. */
    public static CookieJar open(CookieStore store) {
        return open(store, InstantSource.system());
    }

    /** As {@link #open(CookieStore)}, with another clock. */
    public static CookieJar open(CookieStore store, InstantSource clock) {
        return open(store, clock, MAX_PER_SITE, MAX_COOKIES);
    }

    static CookieJar open(CookieStore store, InstantSource clock, int maxPerSite, int maxCookies) {
        var jar = new CookieJar(store, clock, maxPerSite, maxCookies);
        jar.replaceStored(store.load());
        return jar;
    }

    /** The policies for its cookies, and the decisions about sites. */
    public CookiePolicies policies() {
        return policies;
    }

    /** Whether a host may set cookies for a domain (CO50–CO52). */
    public static boolean isLegalDomain(String domain, String host) {
        return CookieDomain.ask(domain, host, SuffixList.get()) == CookieDomain.Answer.LEGAL;
    }

    // ---- looking up ----

    /** Whether it has no cookies: costs no more than to read a field. */
    public boolean isEmpty() {
        refresh();
        return table.size() == 0;
    }

    /** The cookies which a request without a page sends to an absolute http or https URL, the HttpOnly ones included. */
    public CookieSelection select(String url) {
        return select(CookieTarget.of(url), CookieCaller.REQUEST);
    }

    /** The cookies of a URL for a caller; they count as used now. */
    public CookieSelection select(CookieTarget target, CookieCaller caller) {
        refresh(caller);
        if (table.size() == 0) {
            return CookieSelection.NONE;
        }
        var lookup = new Lookup(target, caller, clock.millis(), policies.state());
        var entries = lookup.entries(table);
        if (lookup.leavesWork()) {
            tidy(lookup);
        }
        return entries.isEmpty() && lookup.suppressed().isEmpty() ? CookieSelection.NONE : selection(entries, lookup.suppressed());
    }

    private static CookieSelection selection(List<Entry> entries, List<CookieVerdict> suppressed) {
        var cookies = new ArrayList<Cookie>(entries.size());
        for (var entry : entries) {
            cookies.add(entry.cookie);
        }
        return new CookieSelection(cookies, suppressed);
    }

    /** CO65; the store drops expired cookies by itself. */
    private synchronized void tidy(Lookup lookup) {
        for (var entry : lookup.expired()) {
            if (entry.equals(table.find(entry.cookie.key()))) {
                table.remove(entry);
            }
        }
        for (var entry : lookup.toTell()) {
            store.touch(entry.cookie.key(), Instant.ofEpochMilli(entry.lastAccessMillis()));
            entry.told();
        }
    }

    /** All cookies that have not expired, by domain, and for each in the order of the Cookie field. */
    public List<Cookie> cookies() {
        catchUp();
        long now = clock.millis();
        return table.all().stream().filter(entry -> !entry.cookie.expiredAt(now)).map(Entry::current).toList();
    }

    /** For every cookie whether it is sent to a URL, and why. */
    public List<CookieVerdict> explain(CookieTarget target, CookieCaller caller) {
        catchUp();
        var lookup = new Lookup(target, caller, clock.millis(), policies.state());
        return table.all().stream().map(entry -> new CookieVerdict(entry.current(), lookup.judge(entry))).toList();
    }

    /** A request does not wait to hear what other processes have written; who asks the jar does. */
    private void refresh(CookieCaller caller) {
        if (caller.network()) {
            refresh();
        } else {
            catchUp();
        }
    }

    /** Looks for what another process has written, and takes it over. */
    void catchUp() {
        store.look();
        refresh();
    }

    /** Takes over what is known that another process has written. */
    private void refresh() {
        if (store.outdated()) {
            synchronized (this) {
                var newer = store.newer();
                if (newer != null) {
                    replaceStored(newer);
                }
            }
        }
    }

    /** The snapshot takes the place of all that is stored; session cookies stay, unless another process has stored one of their key. */
    private synchronized void replaceStored(CookieStore.Snapshot snapshot) {
        var next = new CookieTable(maxPerSite, maxCookies);
        var kept = new LinkedHashMap<Cookie.Key, Cookie>();
        table.all()
                .stream()
                .filter(entry -> !entry.cookie.persistent())
                .forEach(entry -> kept.put(entry.cookie.key(), entry.current()));
        snapshot.cookies().stream().filter(Cookie::persistent).forEach(cookie -> kept.put(cookie.key(), cookie));
        kept.values()
                .stream()
                .sorted(Comparator.comparingLong(Cookie::creationMillis))
                .forEach(cookie -> next.put(cookie, SuffixList.get().site(cookie.domain()), null));
        table = next;
        policies.replaceDecisions(snapshot.decisions());
    }

    // ---- setting ----

    /** Sets a cookie as a response from an absolute http or https URL does, with the value of its Set-Cookie field. */
    public CookieRuling set(String url, String line) {
        return receive(CookieTarget.of(url), line, CookieCaller.REQUEST);
    }

    /** Takes the value of a Set-Cookie field (CO74). */
    public CookieRuling receive(CookieTarget target, String line, CookieCaller caller) {
        try {
            return take(SetCookieReader.line(line), target, caller);
        } catch (MalformedCookieException e) {
            return malformed(e);
        }
    }

    /** Takes what a program sets: a text that begins with name and value (CO5). */
    public CookieRuling setData(CookieTarget target, String data, CookieCaller caller) {
        try {
            return take(SetCookieReader.data(data), target, caller);
        } catch (MalformedCookieException e) {
            return malformed(e);
        }
    }

    /** Takes what a program sets: a name, and a text that begins with the value (CO5). */
    public CookieRuling setData(CookieTarget target, String name, String data, CookieCaller caller) {
        try {
            return take(SetCookieReader.data(name, data), target, caller);
        } catch (MalformedCookieException e) {
            return malformed(e);
        }
    }

    private static CookieRuling malformed(MalformedCookieException fault) {
        var reason = switch (fault.problem()) {
            case EMPTY -> CookieReason.EMPTY;
            case TOO_LONG -> CookieReason.TOO_LONG;
            case BAD_CHARACTER -> CookieReason.BAD_CHARACTER;
        };
        return new CookieRuling(CookieState.UNKNOWN, reason, "", false);
    }

    private CookieRuling take(SetCookie set, CookieTarget target, CookieCaller caller) {
        refresh(caller);
        long now = clock.millis();
        var acceptance = new Acceptance(set, target, caller);
        boolean persistent = acceptance.persistent(now);
        var refusal = acceptance.refusal(SuffixList.get());
        if (refusal.isPresent()) {
            return new CookieRuling(stateOf(refusal.get()), refusal.get(), set.name(), persistent);
        }
        var present = policies.state();
        var byPolicy = caller.obeys()
                ? present.stores(SuffixList.get().site(target.host()), caller.thirdParty(), persistent)
                : CookieReason.STORED;
        if (!byPolicy.stores()) {
            return new CookieRuling(CookieState.REJECT, byPolicy, set.name(), persistent);
        }
        return admit(new Intake(acceptance.cookie(now), target, caller, byPolicy, present.sessionOnly, now));
    }

    /** An illegal domain makes the whole call fail (CO31). */
    private static CookieState stateOf(CookieReason refusal) {
        return refusal == CookieReason.ILLEGAL_DOMAIN || refusal == CookieReason.PUBLIC_SUFFIX
                ? CookieState.UNKNOWN
                : CookieState.REJECT;
    }

    private synchronized CookieRuling admit(Intake intake) {
        var key = intake.cookie().key();
        var site = SuffixList.get().site(key.domain());
        var old = table.find(key);
        var refusal = intake.refusal(old, table.ofSite(site));
        if (refusal.isPresent()) {
            return intake.ruling(CookieState.REJECT, refusal.get());
        }
        if (!intake.deletes()) {
            put(intake.kept(old), site, old);
        } else if (old != null) {
            drop(old);
        }
        return intake.ruling(old);
    }

    /** Puts a cookie into the jar as it is, in place of the one of its key; nothing is asked. For who imports cookies. */
    public void put(Cookie cookie) {
        catchUp();
        synchronized (this) {
            put(cookie, SuffixList.get().site(cookie.domain()), table.find(cookie.key()));
        }
    }

    /** CO63: a session cookie takes the stored copy away. */
    private void put(Cookie cookie, String site, @Nullable Entry old) {
        table.put(cookie, site, old);
        if (cookie.persistent()) {
            store.put(cookie);
        } else if (old != null && old.cookie.persistent()) {
            store.remove(cookie.key());
        }
        for (var gone : table.trim(site, clock.millis())) {
            forgetStored(gone);
        }
    }

    /** Removes a cookie; false if there is none of that key. */
    public boolean remove(Cookie.Key key) {
        catchUp();
        synchronized (this) {
            var entry = table.find(key);
            if (entry == null) {
                return false;
            }
            drop(entry);
            return true;
        }
    }

    private void drop(Entry entry) {
        table.remove(entry);
        forgetStored(entry);
    }

    private void forgetStored(Entry entry) {
        if (entry.cookie.persistent()) {
            store.remove(entry.cookie.key());
        }
    }

    /** Removes all session cookies (CO81). */
    public synchronized void endSession() {
        table.all().stream().filter(entry -> !entry.cookie.persistent()).forEach(this::drop);
    }

    // ---- life ----

    /**
     * Waits until all that outlives the process is stored.
     *
     * @throws IOException if the store cannot write
     */
    public void flush() throws IOException {
        store.flush();
    }

    /** Stores what outlives the process and lets go of the store. The jar stays as it is, but nothing more is stored. */
    @Override
    public void close() {
        store.close();
    }

    /** How many cookies. */
    @Override
    public String toString() {
        return "jar of " + table.size() + " cookies";
    }
}
