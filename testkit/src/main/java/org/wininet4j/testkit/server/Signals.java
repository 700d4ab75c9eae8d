package org.wininet4j.testkit.server;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Named signals between a test and the scripts of its servers, each remembered until the one await that takes it. Thread-safe. */
public final class Signals {
    private final ConcurrentMap<String, Semaphore> toServers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Semaphore> toTest = new ConcurrentHashMap<>();

    /** No signal given yet. */
    public Signals() {}

    /** Wakes the step of a server which awaits the name. */
    public void signal(String name) {
        of(toServers, name).release();
    }

    /** Waits for a server's signal, at most as long as said; false if it has not come. */
    public boolean await(String name, Duration limit) throws InterruptedException {
        return of(toTest, name).tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    void signalTest(String name) {
        of(toTest, name).release();
    }

    boolean awaitTest(String name, Duration limit) throws InterruptedException {
        return of(toServers, name).tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static Semaphore of(ConcurrentMap<String, Semaphore> given, String name) {
        return given.computeIfAbsent(name, _ -> new Semaphore(0));
    }
}
