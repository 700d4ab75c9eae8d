package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTextTest {
    private static final long MIB = 1 << 20;

    private static ProgressText known(String label, long bytes, double rate) {
        return new ProgressText(label, bytes, OptionalLong.of(29 * MIB), rate, Duration.ofSeconds(3));
    }

    @Test
    void showsBytesRateAndTimeLeftIn79Columns() {
        assertThat(known("big.iso", 12 * MIB, 3.4 * MIB).fitting(79))
                .isEqualTo("big.iso [##########----------------]  41%   12.0 MiB    3.4 MiB/s     0:05 left")
                .hasSize(79);
    }

    @Test
    void aTransferOfUnknownLengthShowsTheTimeItTook() {
        var text = new ProgressText("big.iso", 12 * MIB, OptionalLong.empty(), 3.4 * MIB, Duration.ofSeconds(3));
        assertThat(text.fitting(79).stripTrailing()).isEqualTo("big.iso   12.0 MiB    3.4 MiB/s     0:03");
    }

    @Test
    void aStallIsCalledOne() {
        assertThat(known("big.iso", 12 * MIB, 0).fitting(79)).endsWith("stalled     -:-- left");
    }

    @Test
    void moreBytesThanAnnouncedFillTheMeterAndNoMore() {
        assertThat(known("x", 60 * MIB, MIB).fitting(79)).contains("#] 100%").doesNotContain("-]").contains("0:00 left");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 30, 40, 50, 60, 79, 120, 400})
    void neverExceedsTheColumns(int columns) {
        assertThat(known("a-file-with-quite-a-long-name.iso", 12 * MIB, MIB).fitting(columns).length()).isLessThanOrEqualTo(columns);
    }

    @Test
    void aLongNameIsShortened() {
        assertThat(known("a-file-with-quite-a-long-name.iso", 12 * MIB, MIB).fitting(120)).startsWith("a-file-with-quite-a-lo.. [");
    }
}
