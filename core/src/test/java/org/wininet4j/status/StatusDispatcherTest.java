package org.wininet4j.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetHandle;
import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.FakeCall;
import org.wininet4j.testkit.log.LogCapture;

/** T6, T7, G1, G113: one notification at a time, in order, whoever raises it, and no waiting for listeners. */
class StatusDispatcherTest {
    private static final int THREADS = 8;
    private static final int EVENTS_EACH = 500;

    private final InternetHandle owner = FakeCall.handle();
    private final List<Notification> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger holds = new AtomicInteger();
    private final StatusDispatcher.Lifetime lifetime = new StatusDispatcher.Lifetime() {
        @Override
        public void hold() {
            holds.incrementAndGet();
        }

        @Override
        public void release() {
            holds.decrementAndGet();
        }
    };

    private StatusDispatcher dispatcher(StatusListener listener) {
        return new StatusDispatcher(owner, lifetime, listener, "context", false);
    }

    private static void deliver(StatusDispatcher dispatcher, long number) {
        dispatcher.deliver(new StatusEvent.RequestSent(number), CallMarks.NONE);
    }

    private static long number(Notification notification) {
        return ((StatusEvent.RequestSent) notification.event()).bytes();
    }

    @Test
    void T6_manyThreadsAreHeardOneAtATimeAndEachInItsOrder() throws Exception {
        var inside = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var dispatcher = dispatcher(n -> {
            overlaps.addAndGet(inside.getAndIncrement());
            heard.add(n);
            inside.decrementAndGet();
        });
        var raisers = IntStream.range(0, THREADS).mapToObj(thread -> Expect.elsewhere(() -> raiseAll(dispatcher, thread))).toList();
        for (var raiser : raisers) {
            Expect.await(raiser);
        }

        assertThat(overlaps).hasValue(0);
        assertThat(heard).extracting(Notification::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, THREADS * EVENTS_EACH).boxed().toList());
        assertThat(heard.stream().mapToLong(StatusDispatcherTest::number).filter(number -> number < EVENTS_EACH).boxed()).isSorted();
        assertThat(holds).hasValue(0);
    }

    private static Void raiseAll(StatusDispatcher dispatcher, int thread) {
        for (int i = 0; i < EVENTS_EACH; i++) {
            deliver(dispatcher, (long) thread * EVENTS_EACH + i);
        }
        return null;
    }

    /** A dispatcher whose listener hears of the first event and comes back when it may. */
    private final class Busy {
        private final CountDownLatch go = new CountDownLatch(1);
        private final StatusDispatcher dispatcher;
        private final CompletableFuture<Void> first;

        Busy() throws InterruptedException {
            var running = new CountDownLatch(1);
            dispatcher = dispatcher(n -> {
                heard.add(n);
                running.countDown();
                awaitQuietly(go);
            });
            first = Expect.elsewhere(() -> raise(dispatcher, 1));
            running.await();
        }
    }

    @Test
    void T7_whoRaisesWhileTheListenerRunsElsewhereDoesNotWait() throws Exception {
        var busy = new Busy();
        deliver(busy.dispatcher, 2);

        assertThat(heard).extracting(StatusDispatcherTest::number).containsExactly(1L);
        assertThat(busy.dispatcher.deliversElsewhere()).isTrue();
        busy.go.countDown();
        Expect.await(busy.first);
        assertThat(heard).extracting(StatusDispatcherTest::number).containsExactly(1L, 2L);
        assertThat(busy.dispatcher.deliversElsewhere()).isFalse();
    }

    private static Void raise(StatusDispatcher dispatcher, long number) {
        deliver(dispatcher, number);
        return null;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAListenerRaisesIsDeliveredBeforeItGoesOn() {
        var order = new CopyOnWriteArrayList<String>();
        var dispatchers = new StatusDispatcher[1];
        dispatchers[0] = dispatcher(n -> {
            order.add("begin " + number(n));
            if (number(n) == 1) {
                deliver(dispatchers[0], 2);
            }
            order.add("end " + number(n));
        });
        deliver(dispatchers[0], 1);

        assertThat(order).containsExactly("begin 1", "begin 2", "end 2", "end 1");
    }

    @Test
    void G1_anAnnouncementIsHeardBeforeItReturnsAlthoughTheListenerRunsElsewhere() throws Exception {
        var busy = new Busy();
        var announcing = Expect.elsewhere(() -> {
            busy.dispatcher.announce(new StatusEvent.HandleCreated(owner), "child's");
            return heard.size();
        });
        busy.go.countDown();

        assertThat(Expect.await(announcing)).isEqualTo(2);
        Expect.await(busy.first);
        assertThat(heard.getLast().contextOrNull()).isEqualTo("child's");
    }

    @Test
    void theLastEventComesBehindAllOthers() throws Exception {
        var busy = new Busy();
        deliver(busy.dispatcher, 2);
        var last = Expect.elsewhere(() -> {
            busy.dispatcher.deliverLast(new StatusEvent.HandleClosing(owner));
            return heard.getLast().event();
        });
        busy.go.countDown();

        assertThat(Expect.await(last)).isEqualTo(new StatusEvent.HandleClosing(owner));
        Expect.await(busy.first);
        assertThat(heard).hasSize(3);
    }

    @Test
    void aListenerThatThrowsIsReportedOnceAndHeardAgain() {
        try (var log = LogCapture.of("org.wininet4j.status")) {
            var dispatcher = dispatcher(n -> {
                heard.add(n);
                throw new AssertionError("thrown by a listener");
            });
            deliver(dispatcher, 1);
            deliver(dispatcher, 2);

            assertThat(heard).hasSize(2);
            assertThat(log.records()).hasSize(1);
            assertThat(holds).hasValue(0);
        }
    }

    @Test
    void aListenerWhoseTasteThrowsWantsNothing() {
        try (var log = LogCapture.of("org.wininet4j.status")) {
            var dispatcher = dispatcher(new StatusListener() {
                @Override
                public void onStatus(Notification notification) {}

                @Override
                public boolean wants(Class<? extends StatusEvent> type) {
                    throw new IllegalStateException("no taste");
                }
            });

            assertThat(dispatcher.wants(StatusEvent.RequestSent.class)).isFalse();
            assertThat(log.records()).hasSize(1);
        }
    }

    @Test
    void X2_aHandleThatNeedsAContextIsSilentWithoutOne() {
        var dispatcher = new StatusDispatcher(owner, lifetime, heard::add, null, true);
        assertThat(dispatcher.wants(StatusEvent.RequestSent.class)).isFalse();
        dispatcher.announce(new StatusEvent.HandleCreated(owner), null);
        dispatcher.announce(new StatusEvent.HandleCreated(owner), "child's");
        dispatcher.context("late");

        assertThat(dispatcher.wants(StatusEvent.RequestSent.class)).isTrue();
        assertThat(heard).extracting(Notification::contextOrNull).containsExactly("child's");
    }
}
