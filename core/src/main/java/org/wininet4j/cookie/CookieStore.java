package org.wininet4j.cookie;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link CookieJar} keeps what outlives the process: persistent cookies and the decisions about sites (CO80, CO95). The jar
 * does everything else: matching, order, limits, expiry, session cookies. A store is told of each change and hands back what is stored.
 *
 * <p><b>Threads.</b> The jar calls {@link #load} once, first, and {@link #flush} and {@link #close} on the thread that asks for it;
 * these may take their time. It calls {@link #look} and {@link #outdated} on any thread, several at once. It calls {@link #newer} and all methods that
 * tell of a change one at a time, in the order of the changes, while it holds its lock and a request may be waiting: they must
 * answer at once, so a store notes the change and writes it later. No method may call the jar.
 *
 * <p><b>Failures.</b> Only {@link #flush} throws. A store that cannot be read gives an empty snapshot, one that cannot be written
 * loses the change; both say so in the log, without names and values of cookies.
 */
public interface CookieStore extends AutoCloseable {

    /** Keeps nothing: the cookies of a jar on this store end with the process. */
    CookieStore NONE = new NoStore();

    /**
     * What is stored.
     *
     * @param cookies each with an expiry, perhaps past; no two of one key; in any order
     * @param decisions by site, in lower-case ASCII form
     */
    record Snapshot(Collection<Cookie> cookies, Map<String, Decision> decisions) {

        /** Nothing. */
        public static final Snapshot EMPTY = new Snapshot(List.of(), Map.of());

        /** Copies both. */
        public Snapshot {
            cookies = List.copyOf(cookies);
            decisions = Map.copyOf(decisions);
        }
    }

    /**
     * What is stored, or nothing: then {@link #outdated} is true when the jar asks, and {@link #newer} has it. Called once, before any other method.
     */
    Snapshot load();

    /** Looks, on a thread of its own, whether another process has written, and waits for that a short while. Asked where a program, not a request, wants to know. */
    void look();

    /**
     * Whether {@link #newer} may have something to give. Asked before each look-up and each change, without a lock and in the way of requests, so it costs
     * no more than to read a field and the clock. Now and then a store may take it as the moment to begin a look; it waits only for the first of all,
     * without which nothing that is stored is known.
     */
    boolean outdated();

    /**
     * All that is stored, if another process has written since the last snapshot that was given; else null. The snapshot has been read
     * already, and holds every change told so far; if one was told after it was read, the answer is null and the store reads again.
     */
    @Nullable
    Snapshot newer();

    /** A persistent cookie is new, or replaces the one of its key. */
    void put(Cookie cookie);

    /**
     * The cookie of this key is gone, or has become a session cookie (CO63); it may not be stored at all. That one has expired is not told: a store
     * drops those by itself.
     */
    void remove(Cookie.Key key);

    /** The cookie of this key, if it is stored, was used again; told at most once a day for each. */
    void touch(Cookie.Key key, Instant lastAccess);

    /** The decision about a site has been made or changed. */
    void decide(String site, Decision decision);

    /** There is no decision about this site any more. */
    void forget(String site);

    /**
     * Waits until every change told before is stored, so that a process which starts now sees it.
     *
     * @throws IOException if that failed; a store may try again later
     */
    void flush() throws IOException;

    /** Stores what was told, then lets go of files and threads. Later calls have no effect. */
    @Override
    void close();
}
