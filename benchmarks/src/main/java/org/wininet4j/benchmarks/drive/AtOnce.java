package org.wininet4j.benchmarks.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.wininet4j.benchmarks.agent.Agent;
import org.wininet4j.benchmarks.agent.AsyncAgent;

/** Many requests at once: asynchronous ones, or of a client which has none, each on a virtual thread. */
final class AtOnce {

    private static final int BUFFER_BYTES = 2048;
    private static final int LIMIT_SECONDS = 30;

    private final List<CompletableFuture<Long>> calls;
    private final LongAdder succeeded = new LongAdder();

    /** Sends them. */
    AtOnce(Agent agent, Task task, ExecutorService threads) {
        calls = new ArrayList<>(task.count());
        var url = task.url().toString();
        for (int i = 0; i < task.count(); i++) {
            calls.add(begin(agent, url, threads).whenComplete((length, failure) -> {
                if (failure == null && length == task.length()) {
                    succeeded.increment();
                }
            }));
        }
    }

    private static CompletableFuture<Long> begin(Agent agent, String url, ExecutorService threads) {
        if (agent instanceof AsyncAgent asynchronous) {
            return asynchronous.getAsync(url);
        }
        return CompletableFuture.supplyAsync(() -> {
            try {
                return agent.get(url, new byte[BUFFER_BYTES]);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, threads);
    }

    /** Waits for the end of all; answers how many succeeded. One that takes too long is a failure, as is a body of another length. */
    long await() throws InterruptedException {
        try {
            CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("not all requests succeeded, first: " + e);
        }
        return succeeded.sum();
    }
}
