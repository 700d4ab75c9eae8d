package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** K12: of a wait and its alarm the first one decides. */
class WaitLimitTest {
    private final Watchdog watchdog = new Watchdog();
    private final CountDownLatch aborted = new CountDownLatch(1);
    private final WaitLimit limit = new WaitLimit(watchdog, aborted::countDown);

    @AfterEach
    void closeWatchdog() {
        watchdog.close();
    }

    @Test
    void aWaitThatEndsBehindItsAlarmIsATimeoutForGood() throws Exception {
        limit.begin(System.nanoTime(), Duration.ofMillis(5).toNanos());
        aborted.await();

        assertThatThrownBy(limit::end).isInstanceOf(SocketTimeoutException.class);
        limit.begin(System.nanoTime(), Duration.ofHours(1).toNanos());
        assertThatThrownBy(limit::end).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aShorterWaitBehindALongerOneIsEndedInTime() throws Exception {
        limit.begin(System.nanoTime(), Duration.ofHours(1).toNanos());
        limit.end();
        limit.begin(System.nanoTime(), Duration.ofMillis(5).toNanos());
        aborted.await();

        assertThatThrownBy(limit::end).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aWaitThatEndsInTimeIsNone() {
        limit.begin(System.nanoTime(), Duration.ofHours(1).toNanos());
        assertThatCode(limit::end).doesNotThrowAnyException();
        limit.begin(System.nanoTime(), Long.MAX_VALUE);
        assertThatCode(limit::end).doesNotThrowAnyException();
        limit.close();

        assertThat(aborted.getCount()).isEqualTo(1);
    }
}
