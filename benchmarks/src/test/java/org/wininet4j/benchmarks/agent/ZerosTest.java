package org.wininet4j.benchmarks.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ZerosTest {

    @Test
    void itHasSoManyBytesAndThenEnds() throws IOException {
        assertThat(new Zeros(150_000).readAllBytes()).hasSize(150_000).containsOnly(0);
    }

    @Test
    void takingStopsAtTheEnd() {
        var zeros = new Zeros(10);
        assertThat(zeros.take(7)).isEqualTo(7);
        assertThat(zeros.take(7)).isEqualTo(3);
        assertThat(zeros.take(7)).isZero();
    }
}
