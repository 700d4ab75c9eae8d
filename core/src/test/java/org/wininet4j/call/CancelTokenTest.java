package org.wininet4j.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetError;

class CancelTokenTest {
    private final CancelToken token = new CancelToken();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void cancellingClosesWhatTheCallBlocksOn() {
        assertThat(token.guard(closed::incrementAndGet)).isTrue();
        assertThat(closed).hasValue(0);
        token.cancel(InternetError.OPERATION_CANCELLED);

        assertThat(closed).hasValue(1);
        assertThat(token.reason()).contains(InternetError.OPERATION_CANCELLED);
    }

    @Test
    void theFirstReasonCounts() {
        token.guard(closed::incrementAndGet);
        token.cancel(InternetError.TIMEOUT);
        token.cancel(InternetError.OPERATION_CANCELLED);

        assertThat(token.reason()).contains(InternetError.TIMEOUT);
        assertThat(closed).hasValue(1);
    }

    @Test
    void whatIsGuardedTooLateIsClosedAtOnce() {
        token.cancel(InternetError.TIMEOUT);

        assertThat(token.guard(closed::incrementAndGet)).isFalse();
        assertThat(closed).hasValue(1);
    }

    @Test
    void onlyTheLastGuardedIsClosed() {
        var earlier = new AtomicInteger();
        token.guard(earlier::incrementAndGet);
        token.guard(closed::incrementAndGet);
        token.cancel(InternetError.TIMEOUT);

        assertThat(earlier).hasValue(0);
        assertThat(closed).hasValue(1);
    }
}
