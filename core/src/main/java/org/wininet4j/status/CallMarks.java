package org.wininet4j.status;

/** To which call, hop, attempt and connection an event belongs. */
public interface CallMarks {

    /** Marks of an event outside any call. */
    CallMarks NONE = new CallMarks() {
        @Override
        public long callId() {
            return 0;
        }

        @Override
        public int hop() {
            return 0;
        }

        @Override
        public int attempt() {
            return 0;
        }

        @Override
        public long connectionId() {
            return 0;
        }
    };

    /** Number of the call, unique in the process. */
    long callId();

    /** Redirects followed so far. */
    int hop();

    /** Tries on this hop, from 1. */
    int attempt();

    /** The connection in use, or 0. */
    long connectionId();

    /** Whether an asynchronous call has yet to return: its events so far are the caller's to hear by then (T3). */
    default boolean beforeReturn() {
        return false;
    }
}
