package org.wininet4j.testkit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventRecorderTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Script script = Script.withHandles();
    private final EventRecorder recorder = script.recorder;

    @Test
    void aSequenceIsTextWithWhatEachEventTells() {
        script.tells("CONNECTING_TO_SERVER", "127.0.0.1")
                .request("SENDING_REQUEST")
                .tells("REQUEST_SENT", 62L)
                .completes(0, 12002)
                .closes();

        assertThat(recorder.sequence("r")).containsExactly("CONNECTING_TO_SERVER 127.0.0.1", "SENDING_REQUEST", "REQUEST_SENT 62",
                "REQUEST_COMPLETE result=0 error=12002", "HANDLE_CLOSING r");
        assertThat(recorder.sequence("c")).containsExactly("HANDLE_CREATED r", "HANDLE_CLOSING c");
    }

    @Test
    void aCompletionWithAHandleNamesIt() {
        script.tells("REQUEST_COMPLETE", new Completion("r", 0));

        assertThat(recorder.sequence("r")).containsExactly("REQUEST_COMPLETE result=r error=0");
    }

    @Test
    void statusesLeaveOutWhatEventsTell() {
        script.tells("REQUEST_SENT", 62L).tells("RESPONSE_RECEIVED", 40L);

        assertThat(recorder.statuses("r")).containsExactly("REQUEST_SENT", "RESPONSE_RECEIVED");
    }

    @Test
    void requiredStatusesLeaveOutTheOptionalOnes() {
        script.request("DETECTING_PROXY", "COOKIE_SENT", "SENDING_REQUEST", "COOKIE_RECEIVED");

        assertThat(recorder.requiredStatuses("r")).containsExactly("SENDING_REQUEST");
    }

    @Test
    void anEventKnowsItsThreadAndTime() {
        long before = System.nanoTime();
        script.request("SENDING_REQUEST");

        var event = recorder.events("r").getFirst();
        assertThat(event.thread()).isSameAs(Thread.currentThread());
        assertThat(event.nanos() - before).isBetween(0L, System.nanoTime() - before);
    }

    @Test
    void anUnnamedHandleIsNumbered() {
        recorder.event("unnamed", 5L, "HANDLE_CLOSING", "unnamed");

        assertThat(recorder.sequence("unnamed")).singleElement().asString().matches("HANDLE_CLOSING handle\\d+");
    }

    @Test
    void awaitTakesWhatHasAlreadyCome() throws InterruptedException {
        script.completes(1, 7);

        assertThat(recorder.await("r", "REQUEST_COMPLETE", Duration.ZERO).info()).isEqualTo(new Completion(1L, 7));
    }

    @Test
    void awaitWaitsForAnotherThread() throws InterruptedException {
        var thread = Thread.startVirtualThread(() -> script.completes(1, 7));

        assertThat(recorder.await("r", "REQUEST_COMPLETE", LONG).thread()).isSameAs(thread);
    }

    @Test
    void eachArrivalCountsForOneWait() throws InterruptedException {
        script.completes(1, 7).completes(1, 8);

        assertThat(recorder.await("r", "REQUEST_COMPLETE", LONG).info()).isEqualTo(new Completion(1L, 7));
        assertThat(recorder.await("r", "REQUEST_COMPLETE", LONG).info()).isEqualTo(new Completion(1L, 8));
        assertThatThrownBy(() -> recorder.await("r", "REQUEST_COMPLETE", SHORT)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anExpiredWaitShowsWhatCameInstead() {
        script.request("SENDING_REQUEST");

        assertThatThrownBy(() -> recorder.await("r", "REQUEST_SENT", SHORT)).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("no REQUEST_SENT for r within 20 ms")
                .hasMessageContaining("SENDING_REQUEST");
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        var threads = IntStream.range(0, 8)
                .mapToObj(number -> Thread.startVirtualThread(() -> deliverHundred("h" + number)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(recorder.violations()).isEmpty();
        assertThat(recorder.events("h7")).hasSize(100);
    }

    private void deliverHundred(String handle) {
        for (int i = 0; i < 100; i++) {
            recorder.event(handle, 9L, "DETECTING_PROXY", null);
        }
    }
}
