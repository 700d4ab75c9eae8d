package org.wininet4j.benchmarks.drive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import org.wininet4j.benchmarks.agent.Agent;
import org.wininet4j.benchmarks.agent.HandleAgent;

/** What handles, waiting calls and idle connections hold, each as the growth of the live heap divided by how many there are. */
final class MemoryHeld {

    private static final int POLL_MILLIS = 20;
    private static final int POLLS = 500;

    private final Agent agent;
    private final Task task;
    private final ExecutorService threads;
    private Sample sample;

    MemoryHeld(Agent agent, Task task, ExecutorService threads) {
        this.agent = agent;
        this.task = task;
        this.threads = threads;
        this.sample = new Meter().finish(0, 0);
    }

    Sample measure() throws Exception {
        ask("0");
        if (agent instanceof HandleAgent handles) {
            measureHandles(handles);
        }
        measureCalls();
        return sample;
    }

    private void measureHandles(HandleAgent handles) {
        handles.openHandle(task.url().toString());
        long before = Meter.liveHeapBytes();
        var open = new ArrayList<Object>(task.count());
        for (int i = 0; i < task.count(); i++) {
            open.add(handles.openHandle(task.url().toString()));
        }
        keep(Metric.HANDLE_HEAP_BYTES, Meter.liveHeapBytes() - before);
        require(open.size() == task.count(), "handles");
    }

    private void measureCalls() throws Exception {
        long heap = Meter.liveHeapBytes();
        long rss = Meter.rssBytes();
        var calls = new AtOnce(agent, task, threads);
        awaitWaiting();
        keep(Metric.PENDING_HEAP_BYTES, Meter.liveHeapBytes() - heap);
        keep(Metric.PENDING_RSS_BYTES, Meter.rssBytes() - rss);
        ask("release");
        require(calls.await() == task.count(), "answers");
        calls = null;
        keep(Metric.IDLE_HEAP_BYTES, Meter.liveHeapBytes() - heap);
        keep(Metric.IDLE_RSS_BYTES, Meter.rssBytes() - rss);
        sample = sample.with(Metric.REQUESTS, task.count());
    }

    private void keep(Metric metric, long bytes) {
        sample = sample.with(metric, (double) bytes / task.count());
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not " + task.count() + " " + what);
        }
    }

    /** Until the server holds all requests. */
    private void awaitWaiting() throws Exception {
        for (int i = 0; i < POLLS; i++) {
            if (ask("status").contains("Waiting: " + task.count() + " ")) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("the server does not hold " + task.count() + " requests: " + ask("status"));
    }

    /** Asks the server beside the client under measurement. */
    private String ask(String path) throws IOException {
        try (var answer = task.url().resolve("/" + path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
