package org.wininet4j.cookie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.cookie.CookieDomain;

/**
 * The cookies of a jar, by domain, each domain's in the order of the Cookie field.
 *
 * <p>The problem: every request looks its cookies up, several at once, in a jar of thousands; changes are rare. The idea: a domain's
 * cookies are an array that is never changed but replaced, in a concurrent map. A look-up asks the map for the host and for each
 * domain above it, two or three questions, takes no lock and touches nobody else's cookies. Changes are made one at a time, under the lock of the
 * jar; a second map, which only they use, counts what a site has (CO43).
 */
final class CookieTable {

    private static final Entry[] NOTHING = {};

    private final Map<String, Entry[]> byDomain = new ConcurrentHashMap<>();

    // guarded by the jar
    private final Map<String, List<Entry>> bySite = new HashMap<>();
    private final int maxPerSite;
    private final int maxInAll;
    private long nextSequence;

    private final AtomicInteger size = new AtomicInteger();

    CookieTable(int maxPerSite, int maxInAll) {
        this.maxPerSite = maxPerSite;
        this.maxInAll = maxInAll;
    }

    int size() {
        return size.get();
    }

    // ---- reading, on any thread ----

    /** Hands on the cookies of the host's domains, expired ones included; tells whether they come from several domains, and so need to be put in order. */
    boolean forHost(String host, Consumer<Entry> taker) {
        int found = 0;
        int label = 0;
        while (label >= 0) {
            var entries = byDomain.getOrDefault(label == 0 ? host : host.substring(label), NOTHING);
            for (var entry : entries) {
                taker.accept(entry);
            }
            found += entries.length > 0 ? 1 : 0;
            label = nextDomain(host, label);
        }
        return found > 1;
    }

    /** Where the next domain above begins; -1 after the last that can have cookies of its sub-domains. */
    private static int nextDomain(String host, int label) {
        int next = host.indexOf('.', label) + 1;
        return next == 0 || next == host.length() || (label == 0 && CookieDomain.isAddress(host)) ? -1 : next;
    }

    @Nullable
    Entry find(Cookie.Key key) {
        for (var entry : byDomain.getOrDefault(key.domain(), NOTHING)) {
            if (entry.cookie.name().equals(key.name()) && entry.cookie.path().equals(key.path())) {
                return entry;
            }
        }
        return null;
    }

    /** All, in the order of their domains. */
    List<Entry> all() {
        var all = inAnyOrder();
        all.sort(Comparator.<Entry, String>comparing(entry -> entry.cookie.domain()).thenComparing(Entry::compare));
        return all;
    }

    private List<Entry> inAnyOrder() {
        List<Entry> all = new ArrayList<>(size());
        byDomain.values().forEach(entries -> all.addAll(Arrays.asList(entries)));
        return all;
    }

    // ---- changing, under the lock of the jar ----

    /** Adds a cookie, in place of {@code old}, the one of its key. */
    void put(Cookie cookie, String site, @Nullable Entry old) {
        var entry = new Entry(cookie, site, old == null ? nextSequence++ : old.sequence);
        byDomain.compute(cookie.domain(), (_, entries) -> inOrder(without(entries, old), entry));
        if (old == null) {
            size.incrementAndGet();
        } else {
            leaveSite(old);
        }
        bySite.computeIfAbsent(site, _ -> new ArrayList<>()).add(entry);
    }

    private static Entry[] inOrder(Entry[] entries, Entry one) {
        var more = Arrays.copyOf(entries, entries.length + 1);
        int place = entries.length;
        while (place > 0 && Entry.compare(entries[place - 1], one) > 0) {
            more[place] = entries[place - 1];
            place--;
        }
        more[place] = one;
        return more;
    }

    private static Entry[] without(Entry @Nullable [] entries, @Nullable Entry gone) {
        return entries == null ? NOTHING : Arrays.stream(entries).filter(entry -> entry != gone).toArray(Entry[]::new);
    }

    /** Removes one that is in the table. */
    void remove(Entry entry) {
        byDomain.computeIfPresent(entry.cookie.domain(), (_, entries) -> orNull(without(entries, entry)));
        leaveSite(entry);
        size.decrementAndGet();
    }

    private static Entry @Nullable [] orNull(Entry[] entries) {
        return entries.length == 0 ? null : entries;
    }

    private void leaveSite(Entry entry) {
        bySite.computeIfPresent(entry.site, (_, entries) -> {
            entries.remove(entry);
            return entries.isEmpty() ? null : entries;
        });
    }

    /** The cookies of a site and its sub-domains, in no order. */
    List<Entry> ofSite(String site) {
        return bySite.getOrDefault(site, List.of());
    }

    /**
     * Removes what is too much after a cookie of this site was added: expired ones, then the least recently used (CO43); answers the latter. When there
     * are too many in all, a hundredth of them goes at once, as finding the oldest takes a look at each.
     */
    List<Entry> trim(String site, long nowMillis) {
        List<Entry> gone = new ArrayList<>();
        if (ofSite(site).size() > maxPerSite) {
            gone.addAll(removeOldest(ofSite(site), maxPerSite, nowMillis));
        }
        if (size() > maxInAll) {
            gone.addAll(removeOldest(inAnyOrder(), maxInAll - maxInAll / 100, nowMillis));
        }
        return gone;
    }

    private List<Entry> removeOldest(List<Entry> entries, int limit, long nowMillis) {
        var expired = entries.stream().filter(entry -> entry.cookie.expiredAt(nowMillis)).toList();
        var oldest = entries.stream()
                .filter(entry -> !entry.cookie.expiredAt(nowMillis))
                .sorted(Comparator.comparingLong(Entry::lastAccessMillis).thenComparingLong(entry -> entry.sequence))
                .limit(Math.max(0, entries.size() - expired.size() - limit))
                .toList();
        expired.forEach(this::remove);
        oldest.forEach(this::remove);
        return oldest;
    }
}
