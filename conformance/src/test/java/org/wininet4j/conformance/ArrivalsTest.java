package org.wininet4j.conformance;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void eachArrivalIsTakenOnce() throws Exception {
        arrivals.add("REDIRECT", "r");
        arrivals.add("REDIRECT", "r");
        assertThat(arrivals.take("REDIRECT", "r", ofMillis(0))).isTrue();
        assertThat(arrivals.take("REDIRECT", "r", ofMillis(0))).isTrue();
        assertThat(arrivals.take("REDIRECT", "r", ofMillis(0))).isFalse();
    }

    @Test
    void anotherHandleOrStatusDoesNotCount() throws Exception {
        arrivals.add("REDIRECT", "r");
        assertThat(arrivals.take("REDIRECT", "r2", ofMillis(1))).isFalse();
        assertThat(arrivals.take("REQUEST_SENT", "r", ofMillis(1))).isFalse();
    }

    @Test
    void waitsForAnArrival() throws Exception {
        Thread.ofPlatform().start(() -> arrivals.add("REDIRECT", "r"));
        assertThat(arrivals.take("REDIRECT", "r", ofSeconds(10))).isTrue();
    }
}
