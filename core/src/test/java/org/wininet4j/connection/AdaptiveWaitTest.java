package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Polling before a thread sleeps, over a stream on which nothing ever comes. */
final class AdaptiveWaitTest {

    private static final long QUICK = AdaptiveWait.QUICK_NANOS;
    private static final long SLOW = AdaptiveWait.QUICK_NANOS + 1;
    private static final long IN_VAIN = AdaptiveWait.PATIENCE_NANOS + 1;

    private final Silent stream = new Silent();
    private final AdaptiveWait wait = new AdaptiveWait(stream, 1);

    @Test
    void nothingIsPolledBeforeAnswersWereQuick() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF - 1, QUICK);
        assertThat(polls()).isFalse();
    }

    @Test
    void quickAnswersBeginPolling() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        assertThat(polls()).isTrue();
    }

    @Test
    void slowAnswersCountAgainstQuickOnes() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF - 1, QUICK);
        answers(1, SLOW);
        answers(1, QUICK);
        assertThat(polls()).isFalse();
    }

    @Test
    void pollsInVainEndPolling() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        answers(AdaptiveWait.FIRST_CREDIT / AdaptiveWait.PRICE, IN_VAIN);
        assertThat(polls()).isFalse();
    }

    @Test
    void afterPollsInVainTwiceAsManyQuickAnswersAreAskedFor() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        answers(AdaptiveWait.FIRST_CREDIT / AdaptiveWait.PRICE, IN_VAIN);
        answers(2 * AdaptiveWait.SHORTEST_PROOF - 1, QUICK);
        assertThat(polls()).isFalse();
        answers(2, QUICK);
        assertThat(polls()).isTrue();
    }

    @Test
    void pollsThatFindSomethingPayForOneInVain() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        answers(AdaptiveWait.MOST_CREDIT, AdaptiveWait.PATIENCE_NANOS);
        answers(AdaptiveWait.MOST_CREDIT / AdaptiveWait.PRICE - 1, IN_VAIN);
        assertThat(polls()).isTrue();
    }

    @Test
    void nothingIsPolledWhereItIsTurnedOff() throws IOException {
        var off = new AdaptiveWait(stream, false);
        for (int answer = 0; answer < 2 * AdaptiveWait.SHORTEST_PROOF; answer++) {
            off.next();
            off.poll(System.nanoTime());
            off.took(QUICK);
        }
        assertThat(stream.asked).isZero();
    }

    @Test
    void moreOfAnAnswerIsNotPolledFor() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        wait.next();
        wait.answered(System.nanoTime());
        wait.poll(System.nanoTime());
        assertThat(stream.asked).isZero();
    }

    @Test
    void aVirtualThreadNeverPolls() throws Exception {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        var virtual = Thread.ofVirtual().start(() -> {
            try {
                pollForAnAnswer();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        virtual.join();
        assertThat(stream.asked).isZero();
    }

    @Test
    void aStreamThatFailsDoesNotUseUpThePollers() throws IOException {
        answers(AdaptiveWait.SHORTEST_PROOF, QUICK);
        stream.broken = true;
        assertThatThrownBy(this::pollForAnAnswer).isInstanceOf(IOException.class);
        stream.broken = false;
        assertThat(polls()).isTrue();
    }

    private void answers(int count, long nanos) throws IOException {
        for (int answer = 0; answer < count; answer++) {
            pollForAnAnswer();
            wait.took(nanos);
        }
        stream.asked = 0;
    }

    private boolean polls() throws IOException {
        pollForAnAnswer();
        return stream.asked > 0;
    }

    private void pollForAnAnswer() throws IOException {
        wait.next();
        wait.poll(System.nanoTime());
    }

    /** Nothing comes; counts how often it was asked. */
    private static final class Silent extends InputStream {

        private int asked;
        private boolean broken;

        @Override
        public int available() throws IOException {
            asked++;
            if (broken) {
                throw new IOException("broken");
            }
            return 0;
        }

        @Override
        public int read() {
            return -1;
        }
    }
}
