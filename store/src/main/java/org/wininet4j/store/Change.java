package org.wininet4j.store;

import java.time.Instant;
import java.util.Map;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.Decision;

/** One change of what is stored. Immutable. */
sealed interface Change {

    /** What it changes; of several changes of one thing the last one counts. */
    Object subject();

    /** The one change that does what {@code this} and then {@code later}, of the same subject, do. */
    default Change then(Change later) {
        return later;
    }

    /** Does it in memory. */
    void apply(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions);

    /** A cookie is stored. */
    record Put(Cookie cookie) implements Change {
        @Override
        public Object subject() {
            return cookie.key();
        }

        @Override
        public Change then(Change later) {
            return later instanceof Touch touch ? new Put(cookie.toBuilder().lastAccess(touch.lastAccess()).build()) : later;
        }

        @Override
        public void apply(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions) {
            cookies.put(cookie.key(), cookie);
        }
    }

    /** A cookie is not stored any more. */
    record Remove(Cookie.Key key) implements Change {
        @Override
        public Object subject() {
            return key;
        }

        @Override
        public Change then(Change later) {
            return later instanceof Touch ? this : later;
        }

        @Override
        public void apply(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions) {
            cookies.remove(key);
        }
    }

    /** A cookie, if it is stored, was used. */
    record Touch(Cookie.Key key, Instant lastAccess) implements Change {
        @Override
        public Object subject() {
            return key;
        }

        @Override
        public void apply(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions) {
            cookies.computeIfPresent(key, (_, cookie) -> cookie.toBuilder().lastAccess(lastAccess).build());
        }
    }

    /** A decision about a site is stored. */
    record Decide(String site, Decision decision) implements Change {
        @Override
        public Object subject() {
            return site;
        }

        @Override
        public void apply(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions) {
            decisions.put(site, decision);
        }
    }

    /** A decision about a site is not stored any more. */
    record Forget(String site) implements Change {
        @Override
        public Object subject() {
            return site;
        }

        @Override
        public void apply(Map<Cookie.Key, Cookie> cookies, Map<String, Decision> decisions) {
            decisions.remove(site);
        }
    }
}
