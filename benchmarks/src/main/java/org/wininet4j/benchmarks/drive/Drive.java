package org.wininet4j.benchmarks.drive;

/** How requests are made. */
public enum Drive {
    /** One after the other on one thread. */
    LOOP(false),
    /** The same, sending bodies. */
    UPLOAD(false),
    /** On so many virtual threads, each one after the other. */
    CALLERS(false),
    /** In so many chains of asynchronous calls, each begun by the end of the one before. */
    CHAINS(false),
    /** So many at once, once. */
    BURST(true),
    /** So many at once, to see what they hold. */
    MEMORY(true);

    private final boolean atOnce;

    Drive(boolean atOnce) {
        this.atOnce = atOnce;
    }

    /** Whether {@link Task#count} requests need as many connections. */
    boolean atOnce() {
        return atOnce;
    }
}
