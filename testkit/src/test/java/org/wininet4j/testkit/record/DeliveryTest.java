package org.wininet4j.testkit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final Script script = Script.withHandles();
    private final EventRecorder recorder = script.recorder;

    @Test
    void callbacksOfOneHandleOnTwoThreadsDoNotOverlap() throws InterruptedException {
        try (var _ = recorder.deliver("r", 2L, "DETECTING_PROXY", null)) {
            onAnotherThread(() -> recorder.event("r", 2L, "COOKIE_SENT", null));
        }

        assertThat(recorder.violations()).singleElement()
                .asString()
                .startsWith("T6 handle r")
                .contains("COOKIE_SENT is delivered while the callback of DETECTING_PROXY");
    }

    @Test
    void callbacksOfTwoHandlesMayOverlap() throws InterruptedException {
        try (var _ = recorder.deliver("r", 2L, "DETECTING_PROXY", null)) {
            onAnotherThread(() -> recorder.event("c", 1L, "COOKIE_SENT", null));
        }

        assertThat(recorder.violations()).isEmpty();
    }

    @Test
    void aCallMadeInsideACallbackMayCallBackThere() {
        try (var _ = recorder.deliver("r", 2L, "DETECTING_PROXY", null)) {
            script.request("RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
        }

        assertThat(recorder.violations()).isEmpty();
    }

    @Test
    void handleClosingWaitsForTheCallbackThatClosed() {
        try (var _ = recorder.deliver("r", 2L, "DETECTING_PROXY", null)) {
            script.closesRequest();
        }

        assertThat(recorder.violations()).singleElement()
                .asString()
                .startsWith("T6 handle r")
                .contains("HANDLE_CLOSING is delivered while");
    }

    @Test
    void aCallbackThatHasReturnedIsInNobodysWay() throws InterruptedException {
        script.request("DETECTING_PROXY");
        onAnotherThread(() -> script.request("COOKIE_SENT").closesRequest());

        assertThat(recorder.violations()).isEmpty();
    }

    @Test
    void aProbeGetsThroughWhereNoLockIsHeld() {
        var lock = new ReentrantLock();
        recorder.whileDelivering(() -> lockAndUnlock(lock));
        script.request("DETECTING_PROXY");

        assertThat(recorder.violations()).isEmpty();
    }

    @Test
    void aLockHeldDuringACallbackStopsTheProbe() {
        var lock = new ReentrantLock();
        recorder.whileDelivering(() -> lockAndUnlock(lock), Duration.ofMillis(50));
        lock.lock();
        script.request("DETECTING_PROXY");
        lock.unlock();

        assertThat(recorder.violations()).singleElement()
                .asString()
                .startsWith("T7 handle r")
                .contains("did not return within 50 ms")
                .contains("lockAndUnlock");
    }

    @Test
    void aProbeThatThrowsIsReported() {
        recorder.whileDelivering(() -> {
            throw new IllegalStateException("no handle");
        });
        script.request("DETECTING_PROXY");

        assertThat(recorder.violations()).singleElement().asString().startsWith("T7").contains("the probe failed").contains("no handle");
    }

    @Test
    void whatAProbeDeliversIsNotProbed() {
        recorder.whileDelivering(() -> recorder.event("s", 1L, "DETECTING_PROXY", null), Duration.ofSeconds(30));
        script.request("COOKIE_SENT");

        assertThat(recorder.statuses("s")).containsExactly("HANDLE_CREATED", "DETECTING_PROXY");
    }

    private static void onAnotherThread(Runnable work) throws InterruptedException {
        Thread.ofPlatform().start(work).join();
    }

    private static void lockAndUnlock(ReentrantLock lock) {
        try {
            lock.lockInterruptibly();
            lock.unlock();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
