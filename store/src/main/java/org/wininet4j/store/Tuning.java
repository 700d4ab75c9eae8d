package org.wininet4j.store;

import java.time.InstantSource;
import java.util.List;

/**
 * How the store goes about its work.
 *
 * @param batchMillis how long after a change it is written, with all that was told meanwhile
 * @param lookMillis how old an answer from memory may be before the database is asked whether another process has written
 * @param idleMillis how long an unused database stays open
 * @param busyMillis how long a database that another process writes to is waited for
 * @param flushMillis how long a flush tries
 * @param retryMillis how long after a failure it is tried again, at first
 * @param maxPages how many pages of 4 KiB the database may have
 * @param steps the versions of the schema
 * @param clock tells which cookies have expired, and when a file was set aside
 */
record Tuning(
        long batchMillis,
        long lookMillis,
        long idleMillis,
        int busyMillis,
        long flushMillis,
        long retryMillis,
        int maxPages,
        List<List<String>> steps,
        InstantSource clock) {

    static final long BATCH_MILLIS = 100;
    static final long LOOK_MILLIS = 100;
    static final long IDLE_MILLIS = 5_000;
    static final int BUSY_MILLIS = 2_000;
    static final long FLUSH_MILLIS = 10_000;
    static final long RETRY_MILLIS = 1_000;
    static final int MAX_PAGES = 16_384;

    static final Tuning DEFAULT = new Tuning(
            BATCH_MILLIS, LOOK_MILLIS, IDLE_MILLIS, BUSY_MILLIS, FLUSH_MILLIS, RETRY_MILLIS, MAX_PAGES, Schema.STEPS,
            InstantSource.system());
}
