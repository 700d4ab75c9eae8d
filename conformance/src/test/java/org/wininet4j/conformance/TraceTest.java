package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
    private final Trace trace = new Trace();

    @Test
    void holdsBackWhatAWorkerReportsDuringACall() throws Exception {
        trace.beginOnThisThread();
        trace.enter();
        trace.add("call");
        onWorker("worker 1");
        trace.add("caller");
        onWorker("worker 2");
        trace.add("ret");
        trace.leave();
        assertThat(trace.finish()).containsExactly("call", "caller", "ret", "worker 1", "worker 2");
    }

    @Test
    void holdsBackUntilTheOutermostCallHasReturned() throws Exception {
        trace.beginOnThisThread();
        trace.enter();
        trace.enter();
        onWorker("worker");
        trace.leave();
        trace.add("ret");
        trace.leave();
        assertThat(trace.finish()).containsExactly("ret", "worker");
    }

    @Test
    void writesAtOnceWhatAWorkerReportsBetweenCalls() throws Exception {
        trace.beginOnThisThread();
        onWorker("worker");
        trace.add("caller");
        assertThat(trace.finish()).containsExactly("worker", "caller");
    }

    @Test
    void knowsTheThreadOfTheScript() throws Exception {
        assertThat(trace.onCaller()).isFalse();
        trace.beginOnThisThread();
        assertThat(trace.onCaller()).isTrue();
    }

    @Test
    void dropsWhatComesAfterTheEnd() {
        trace.add("before");
        trace.finish();
        trace.add("after");
        assertThat(trace.finish()).containsExactly("before");
    }

    private void onWorker(String line) throws InterruptedException {
        Thread.ofPlatform().start(() -> trace.add(line)).join();
    }
}
