package org.wininet4j.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieStore.Snapshot;
import org.wininet4j.cookie.Decision;

/**
 * What lies between the jar and the database, in both directions. Thread-safe.
 *
 * <p>The jar tells changes, each replacing an earlier one of the same subject; the store's thread takes them in batches, and says of each batch
 * that it was written, or that it was not and must be kept. The other way, the store's thread finds rows that another process has
 * changed, and the jar fetches them. What it fetches must hold every change told so far, written or not, or the jar would forget it:
 * so whatever was written after the rows were read, and whatever still waits, is done to them again before they are handed out.
 * Doing a change twice is doing it once.
 */
final class Changes {

    /** How many changes may wait; beyond it the oldest is lost. Reached only where a database cannot be written for long. */
    static final int MAX_WAITING = 20_000;

    /** What the database holds. Owned by who has it. */
    record Rows(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions) {

        static Rows none() {
            return new Rows(new HashMap<>(), new HashMap<>());
        }

        private void apply(Iterable<Change> changes) {
            changes.forEach(change -> change.apply(cookies, decisions));
        }
    }

    // guarded by this
    private final Map<Object, Change> waiting = new LinkedHashMap<>();
    private final Map<Object, Change> underWay = new LinkedHashMap<>();
    private @Nullable Rows found;

    /** Whether {@link #found} is there; written under the lock, read without it. */
    private volatile boolean outdated;

    /** Returns false if another change was lost for it. */
    synchronized boolean tell(Change change) {
        waiting.merge(change.subject(), change, Change::then);
        if (waiting.size() <= MAX_WAITING) {
            return true;
        }
        var oldest = waiting.keySet().iterator();
        oldest.next();
        oldest.remove();
        return false;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && underWay.isEmpty();
    }

    /** What waits, to be written. {@link #written} or {@link #kept} comes next. */
    synchronized List<Change> take() {
        underWay.putAll(waiting);
        waiting.clear();
        return new ArrayList<>(underWay.values());
    }

    /** What was taken is in the database. */
    synchronized void written() {
        if (found != null) {
            found.apply(underWay.values());
        }
        underWay.clear();
    }

    /** What was taken is not in the database, and waits again. */
    synchronized void kept() {
        waiting.forEach((subject, change) -> underWay.merge(subject, change, Change::then));
        waiting.clear();
        waiting.putAll(underWay);
        underWay.clear();
    }

    /** What waits is given up. */
    synchronized void abandon() {
        waiting.clear();
        underWay.clear();
    }

    /** The database holds these rows, among them all that was written and nothing that waits. */
    synchronized void found(Rows rows) {
        found = rows;
        outdated = true;
    }

    boolean outdated() {
        return outdated;
    }

    /** What was found, with all changes told so far; null if nothing new was. */
    synchronized @Nullable Snapshot newer() {
        var rows = found;
        if (rows == null) {
            return null;
        }
        found = null;
        outdated = false;
        rows.apply(underWay.values());
        rows.apply(waiting.values());
        return new Snapshot(rows.cookies().values(), rows.decisions());
    }
}
