package org.wininet4j.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The client's lines, in the order they happened, but for one thing: what other threads report while the script's thread is inside a call is
 * kept back until that call's result is written. Thread-safe.
 */
final class Trace {
    // guarded by this
    private Optional<Thread> caller = Optional.empty();
    private final List<String> lines = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();
    private int callsInside;
    private boolean finished;

    /** Makes this thread the one that runs the script. */
    synchronized void beginOnThisThread() {
        caller = Optional.of(Thread.currentThread());
    }

    synchronized boolean onCaller() {
        return caller.filter(Thread.currentThread()::equals).isPresent();
    }

    /** Adds a line of this thread's. */
    synchronized void add(String line) {
        if (finished) {
            return;
        }
        (onCaller() || callsInside == 0 ? lines : heldBack).add(line);
    }

    /** This thread goes into a call. */
    synchronized void enter() {
        if (onCaller()) {
            callsInside++;
        }
    }

    /** This thread has come back from a call and written its result. */
    synchronized void leave() {
        if (onCaller() && --callsInside == 0) {
            lines.addAll(heldBack);
            heldBack.clear();
        }
    }

    /** Ends the trace; what comes later is dropped. */
    synchronized List<String> finish() {
        if (!finished) {
            lines.addAll(heldBack);
        }
        finished = true;
        return List.copyOf(lines);
    }
}
