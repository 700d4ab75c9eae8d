package org.wininet4j.credential;

import java.util.Optional;

/**
 * Credentials that worked, by whom they are for and the realm (U10): they are sent at once the next time. A session of the Java API has one of its own
 * unless it is given one; those of the functions by exact name share the process's. Implementations are thread-safe, answer at once, and keep copies.
 */
public interface CredentialCache {

    /** How many logons a cache in memory keeps; beyond it the least recently used goes. */
    int MAX_LOGONS = 1000;

    /** An empty one, which forgets everything with the process. */
    static CredentialCache inMemory() {
        return new MemoryCredentials();
    }

    /** Whether there is nothing in it. */
    boolean isEmpty();

    /** The logon last used there, whatever the realm. */
    Optional<Logon> latest(LogonTarget target);

    /** The logon of a realm. */
    Optional<Logon> find(LogonTarget target, String realm);

    /** Keeps a logon in place of any for the same realm. */
    void remember(LogonTarget target, Logon logon);

    /** Forgets and wipes the logon of a realm. */
    void forget(LogonTarget target, String realm);

    /** Forgets and wipes those of one scheme. */
    void forgetScheme(String scheme);

    /** Forgets and wipes all (U14, U27). */
    void clear();
}
