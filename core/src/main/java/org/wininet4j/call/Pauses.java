package org.wininet4j.call;

/** How long the user has been waited for during a call: that time does not count. Changed by the thread of the call, read by any. */
final class Pauses {

    private volatile long endedNanos;
    private volatile long began;
    private volatile boolean open;

    void begin() {
        began = System.nanoTime();
        open = true;
    }

    void end() {
        long total = nanos();
        open = false;
        endedNanos = total;
    }

    long nanos() {
        long before = endedNanos;
        return open ? before + System.nanoTime() - began : before;
    }
}
