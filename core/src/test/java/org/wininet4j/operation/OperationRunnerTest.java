package org.wininet4j.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wininet4j.recording.Expect.assertFails;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.StatusEvent.RequestComplete;
import org.wininet4j.call.Call;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.FakeCall;
import org.wininet4j.status.CallMarks;
import org.wininet4j.status.StatusSink;
import org.wininet4j.testkit.log.LogCapture;

/** A1–A5: one body, here or on another thread; one completion for each call that pends. */
class OperationRunnerTest {
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Host host = new Host();

    /** A handle that counts its calls. */
    private final class Host implements OperationHost, StatusSink {
        private final OperationSlot slot = new OperationSlot();
        private boolean closed;

        @Override
        public OperationSlot slot() {
            return slot;
        }

        @Override
        public boolean beginCall() {
            return !closed;
        }

        @Override
        public void endCall() {
            order.add("ended");
        }

        @Override
        public boolean wants(Class<? extends StatusEvent> type) {
            return true;
        }

        @Override
        public void raise(StatusEvent event, CallMarks marks) {
            var complete = (RequestComplete) event;
            order.add("complete " + complete.bytes() + complete.failure().map(failure -> " " + failure.error()).orElse("")
                    + (slot.current().isPresent() ? " busy" : ""));
        }
    }

    private Call call(boolean asynchronous) {
        return new Call(CallKind.READ, asynchronous, FakeCall.handle(), FakeCall.LONG, host);
    }

    /** Ends at once or not, in success. */
    private Operation counting(boolean atOnce) {
        return new Operation() {
            @Override
            public boolean begin(Call call) {
                order.add("begin");
                return atOnce;
            }

            @Override
            public void complete(Call call) {
                order.add(Thread.currentThread().isVirtual() ? "elsewhere" : "here");
            }

            @Override
            public long value() {
                return 5;
            }

            @Override
            public void publish() {
                order.add("publish");
            }
        };
    }

    @Test
    void A4_aSynchronousCallRunsHereAndCompletesNothing() throws Exception {
        assertThat(OperationRunner.run(host, call(false), counting(false))).isEqualTo(new Outcome.Done(5));
        assertThat(order).containsExactly("begin", "here", "publish", "ended");
    }

    @Test
    void A2_anAsynchronousCallThatNeedsNoWaitingIsDoneAtOnce() throws Exception {
        assertThat(OperationRunner.run(host, call(true), counting(true))).isEqualTo(new Outcome.Done(5));
        assertThat(order).containsExactly("begin", "publish", "ended");
    }

    @Test
    void A1_A8_aPendingCallPublishesThenCompletesAndTheNextMayBeginInside() throws Exception {
        var outcome = (Outcome.Pending) OperationRunner.run(host, call(true), counting(false));

        assertThat(Expect.await(outcome.result())).isEqualTo(5);
        assertThat(order).containsExactly("begin", "elsewhere", "publish", "complete 5", "ended");
    }

    @Test
    void aPendingCallThatFailsCompletesWithItsError() throws Exception {
        var outcome = (Outcome.Pending) OperationRunner.run(host, call(true), call -> {
            throw call.failure(InternetError.TIMEOUT, "", null);
        });

        assertFails(InternetError.TIMEOUT, () -> Expect.await(outcome.result()));
        assertThat(order).containsExactly("complete 0 TIMEOUT", "ended");
    }

    @Test
    void aBugInAPendingCallCompletesItToo() throws Exception {
        try (var log = LogCapture.of("org.wininet4j.operation")) {
            var outcome = (Outcome.Pending) OperationRunner.run(host, call(true), _ -> {
                throw new IllegalStateException("a bug");
            });

            assertFails(InternetError.INTERNAL_ERROR, () -> Expect.await(outcome.result()));
            assertThat(order).containsExactly("complete 0 INTERNAL_ERROR", "ended");
            assertThat(log.records()).hasSize(1);
        }
    }

    @Test
    void aSynchronousCallThatFailsFreesTheSlot() throws Exception {
        assertThatThrownBy(() -> OperationRunner.run(host, call(false), _ -> {
            throw new IllegalStateException("a bug");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(host.slot.current()).isEmpty();
        assertThat(order).containsExactly("ended");
    }

    @Test
    void A5_aSecondCallIsRefusedWhileOnePends() throws Exception {
        var go = new CountDownLatch(1);
        var first = (Outcome.Pending) OperationRunner.run(host, call(true), _ -> awaitQuietly(go));

        assertFails(InternetError.INCORRECT_HANDLE_STATE, () -> OperationRunner.run(host, call(false), counting(true)));
        assertThat(host.slot.pendingForOthers()).isTrue();
        go.countDown();
        Expect.await(first.result());
        assertThat(order).containsExactly("complete 0", "ended");
    }

    @Test
    void aClosedHandleBeginsNoCall() {
        host.closed = true;

        assertFails(InternetError.INVALID_HANDLE, () -> OperationRunner.run(host, call(true), counting(true)));
        assertThat(host.slot.current()).isEmpty();
        assertThat(order).isEmpty();
    }

    @Test
    void cancellingReachesTheCallInProgress() throws Exception {
        var go = new CountDownLatch(1);
        var call = call(true);
        call.cancel().guard(go::countDown);
        var pending = (Outcome.Pending) OperationRunner.run(host, call, running -> {
            awaitQuietly(go);
            running.checkCancelled();
        });
        host.slot.cancel(InternetError.OPERATION_CANCELLED);

        assertFails(InternetError.OPERATION_CANCELLED, () -> Expect.await(pending.result()));
        assertThat(host.slot.cancelledOne()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) throws InternetException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
