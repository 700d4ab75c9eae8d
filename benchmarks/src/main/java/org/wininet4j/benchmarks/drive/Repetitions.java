package org.wininet4j.benchmarks.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.wininet4j.benchmarks.agent.Agent;
import org.wininet4j.benchmarks.agent.AsyncAgent;

/** The ways of making requests for a while. */
final class Repetitions {

    private static final int BUFFER_BYTES = 64 * 1024;

    private Repetitions() {}

    /** On this thread. */
    static Repeated loop(Agent agent, Task task) {
        var buffer = new byte[BUFFER_BYTES];
        return time -> repeat(time, () -> agent.get(task.url().toString(), buffer), task);
    }

    /** On this thread, sending bodies. */
    static Repeated upload(Agent agent, Task task) {
        return time -> repeat(time, () -> agent.put(task.url().toString(), task.length()), task);
    }

    /** On virtual threads. */
    static Repeated callers(Agent agent, Task task) {
        return time -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var callers = new ArrayList<Future<Long>>();
                for (int i = 0; i < task.concurrency(); i++) {
                    callers.add(threads.submit(() -> loop(agent, task).runFor(time)));
                }
                long requests = 0;
                for (var caller : callers) {
                    requests += caller.get();
                }
                return requests;
            }
        };
    }

    private interface Exchange {
        long length() throws Exception;
    }

    private static long repeat(Duration time, Exchange exchange, Task task) throws Exception {
        long deadline = System.nanoTime() + time.toNanos();
        long requests = 0;
        do {
            task.expectLength(exchange.length());
            requests++;
        } while (System.nanoTime() < deadline);
        return requests;
    }

    /** In chains of asynchronous calls. */
    static Repeated chains(AsyncAgent agent, Task task) {
        return time -> {
            long deadline = System.nanoTime() + time.toNanos();
            var requests = new LongAdder();
            var chains = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < task.concurrency(); i++) {
                var chain = new CompletableFuture<Void>();
                chains.add(chain);
                next(agent, task, deadline, requests, chain);
            }
            CompletableFuture.allOf(chains.toArray(CompletableFuture<?>[]::new)).get();
            return requests.sum();
        };
    }

    private static void next(AsyncAgent agent, Task task, long deadline, LongAdder requests, CompletableFuture<Void> chain) {
        var _ = agent.getAsync(task.url().toString()).whenComplete((length, failure) -> {
            if (failure != null) {
                chain.completeExceptionally(failure);
            } else if (length != task.length()) {
                chain.completeExceptionally(new IllegalStateException("a body of " + length + " bytes instead of " + task.length()));
            } else {
                requests.increment();
                if (System.nanoTime() < deadline) {
                    next(agent, task, deadline, requests, chain);
                } else {
                    chain.complete(null);
                }
            }
        });
    }
}
