package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TransferRateTest {
    private final TransferRate rate = new TransferRate();

    private void sample(long millis, long bytes) {
        rate.sample(TimeUnit.MILLISECONDS.toNanos(millis), bytes);
    }

    @Test
    void oneSampleTellsNothing() {
        sample(0, 100);
        assertThat(rate.bytesPerSecond()).isZero();
    }

    @Test
    void isBytesByTime() {
        sample(0, 0);
        sample(500, 1000);
        assertThat(rate.bytesPerSecond()).isEqualTo(2000);
    }

    @Test
    void forgetsWhatIsLongAgo() {
        sample(0, 0);
        sample(1000, 1_000_000);
        sample(5000, 1_000_000);
        sample(9000, 1_000_000);
        assertThat(rate.bytesPerSecond()).isZero();
    }
}
