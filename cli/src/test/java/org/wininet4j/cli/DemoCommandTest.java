package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    private static final List<String> FIRST_STOP = List.of("session HANDLE_CREATED", "connect HANDLE_CREATED", "request RESOLVING_NAME",
            "request NAME_RESOLVED", "request connect-attempt", "request CONNECTING_TO_SERVER", "request connect-attempt-ended",
            "request CONNECTED_TO_SERVER", "request connection-leased", "request SENDING_REQUEST", "request REQUEST_SENT",
            "request RECEIVING_RESPONSE", "request RESPONSE_RECEIVED", "request download", "request connection-released",
            "request HANDLE_CLOSING", "connect HANDLE_CLOSING");
    private static final List<String> REUSE_STOP = List.of("session HANDLE_CREATED", "connect HANDLE_CREATED",
            "request connection-leased", "request SENDING_REQUEST", "request REQUEST_SENT", "request RECEIVING_RESPONSE",
            "request RESPONSE_RECEIVED", "request download", "request connection-released", "request HANDLE_CLOSING",
            "connect HANDLE_CLOSING");

    private static List<String> of(PrintedEvents events, String context) {
        return new PrintedEvents(events.lines().stream().filter(line -> line.context().equals(context)).toList()).sequence();
    }

    @Test
    void theTourShowsEveryStopInTheRightOrder() {
        var inet = new Inet();
        assertThat(inet.run("demo", "--pace", "0s")).isZero();
        var events = PrintedEvents.in(inet.out());
        assertThat(events.contexts()).containsExactly("hello", "again", "post", "chunked", "async", "slow", "-");
        assertThat(of(events, "hello")).isEqualTo(FIRST_STOP);
        assertThat(of(events, "again")).isEqualTo(REUSE_STOP);
        assertThat(of(events, "chunked")).contains("request trailers").endsWith("connect HANDLE_CLOSING");
        assertThat(of(events, "async")).endsWith("request RECEIVING_RESPONSE", "request REQUEST_COMPLETE", "request connection-released",
                "request CLOSING_CONNECTION", "request CONNECTION_CLOSED", "request HANDLE_CLOSING", "connect HANDLE_CLOSING");
        assertThat(of(events, "slow").stream().filter("request download"::equals).count())
                .isGreaterThanOrEqualTo(DemoServer.SLOW_PARTS - 1L);
        assertThat(events.informationOf("REQUEST_COMPLETE")).isEqualTo("12017 OPERATION_CANCELLED");
    }

    @Test
    void everyLineFitsIn80Columns() {
        var inet = new Inet();
        assertThat(inet.run("demo", "--pace", "0s")).isZero();
        assertThat(inet.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(inet.out()).doesNotContain("\u001b");
    }
}
