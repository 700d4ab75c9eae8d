package org.wininet4j.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void whatAnAgentPrintsIsWhatTheDriverReads() {
        var sample = new Sample(Map.of(Metric.REQUESTS, 12.0, Metric.CPU_SECONDS, 0.25));
        assertThat(Sample.ofJson(sample.toJson())).isEqualTo(sample);
    }

    @Test
    void theFloorsInCPrintWholeNumbersToo() {
        var sample = Sample.ofJson("{\"requests\":7,\"failures\":0,\"seconds\":0.500000,\"cpuSeconds\":0.1,\"peakRssBytes\":4096}");
        assertThat(sample.get(Metric.REQUESTS)).hasValue(7);
        assertThat(sample.get(Metric.PEAK_RSS_BYTES)).hasValue(4096);
        assertThat(sample.get(Metric.ALLOCATED_BYTES)).isEmpty();
    }

    @Test
    void aLineWithoutANumberIsNoSample() {
        assertThatThrownBy(() -> Sample.ofJson("Killed")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Killed");
    }
}
