package org.wininet4j.handle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.InternetSession;
import org.wininet4j.StatusListener;
import org.wininet4j.call.CallReporter;
import org.wininet4j.option.OptionValues;

/** Which thread ends a handle that is closed (H47). */
class ClosingThreadTest {
    private final InternetSession shown = InternetSession.builder().open();
    private final List<String> endedOn = new ArrayList<>();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void aHandleWithACallInProgressEndsWithThatCallHoweverSoonItEnds() {
        var node = new Node();
        node.beginCall();
        node.close();

        assertThat(endedOn).containsExactly("call");
    }

    @Test
    void aHandleWithoutACallEndsWhereItIsClosed() {
        new Node().close();

        assertThat(endedOn).containsExactly(Thread.currentThread().getName());
    }

    /** A handle whose call ends before cancelling it returns. */
    private final class Node extends HandleNode {
        private boolean inCall;

        Node() {
            super(StatusListener.NONE, null, OptionValues.of(Map.of()), false);
        }

        @Override
        protected InternetHandle self() {
            return shown;
        }

        @Override
        protected Level level() {
            return Level.REQUEST;
        }

        @Override
        protected void cancelCall() {
            if (inCall) {
                endCall();
            }
        }

        void beginCall() {
            inCall = tryHoldOpen();
        }

        private void endCall() {
            try {
                Thread.ofVirtual().name("call").start(this::release).join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected void onEnd(CallReporter report) {
            endedOn.add(Thread.currentThread().getName());
        }
    }
}
