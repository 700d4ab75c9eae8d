package org.wininet4j.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetOption;

class DeadlineTest {

    @Test
    void withoutALimitThereIsAlwaysTime() throws Exception {
        var deadline = Deadline.in(InternetOption.NO_LIMIT);

        assertThat(deadline.remainingNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(deadline.remainingMillis()).isZero();
    }

    @Test
    void whatIsLeftIsRoundedUp() throws Exception {
        assertThat(Deadline.in(Duration.ofDays(1)).remainingMillis()).isBetween(86_390_000, 86_400_000);
        assertThat(Deadline.in(Duration.ofDays(10_000)).remainingMillis()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void nothingLeftIsATimeout() {
        var deadline = Deadline.in(Duration.ofNanos(1));

        assertThat(deadline.remainingNanos()).isLessThanOrEqualTo(1);
        assertThatThrownBy(() -> {
            while (true) {
                deadline.remainingMillis();
            }
        }).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void noLimitIsTheLongestTime() {
        assertThat(CallLimits.nanos(InternetOption.NO_LIMIT)).isEqualTo(Long.MAX_VALUE);
        assertThat(CallLimits.nanos(Duration.ofMillis(1))).isEqualTo(1_000_000);
    }
}
