package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Recording;

/** What every notification tells besides its event. */
class NotificationTest {

    @Test
    void aHandleCountsItsNotificationsAndTheirTimesDoNotGoBack() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            var request = both.get("/");
            request.send().text();
            both.storyOf(request);
            var all = both.recording().of(request);

            assertThat(all).extracting(Notification::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
            assertThat(all).extracting(Notification::nanos).isSorted();
        }
    }

    @Test
    void theCallIsTheSameFromItsBeginningToItsEnd() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "1").request().reply("200 OK", "", "2").eof())) {
            var request = both.get("/");
            request.send();
            var first = callsOf(both.recording(), request);
            request.send();
            both.storyOf(request);

            assertThat(first).hasSize(1).doesNotContain(0L);
            assertThat(callsOf(both.recording(), request)).hasSize(3).containsAll(first).contains(0L);
            assertThat(both.recording().of(request).getLast().callId()).isZero();
        }
    }

    private static Set<Long> callsOf(Recording recording, HttpRequest request) {
        return recording.of(request).stream().map(Notification::callId).collect(Collectors.toSet());
    }

    @Test
    void aRedirectIsTheNextHopOnTheSameConnection() throws Exception {
        try (var both = Encounter
                .with(c -> c.request().reply("302 Found", "Location: /b\r\n", "").request().reply("200 OK", "", "").eof())) {
            var request = both.get("/a");
            request.send();
            var all = both.recording().of(request);

            assertThat(all).extracting(Notification::hop).isSorted().containsOnly(0, 1);
            assertThat(all).filteredOn(each -> each.event() instanceof StatusEvent.RequestSent)
                    .extracting(Notification::hop)
                    .containsExactly(0, 1);
            assertThat(all).filteredOn(each -> each.event() instanceof StatusEvent.RequestSent)
                    .extracting(Notification::connectionId)
                    .doesNotContain(0L);
            assertThat(all.getFirst().connectionId()).isZero();
        }
    }

    @Test
    void anEventOutsideACallBelongsToNone() throws Exception {
        try (var both = Encounter.with()) {
            both.connect().close();

            assertThat(both.recording().all()).hasSize(2)
                    .allMatch(each -> each.callId() == 0 && each.hop() == 0 && each.attempt() == 0 && each.connectionId() == 0);
        }
    }

    @Test
    void H21_aContextIsTheHandlesOwn() throws Exception {
        try (var both = Encounter.configured(b -> b.context("session's"))) {
            var connection = both.connect();

            assertThat(both.session().context()).contains("session's");
            assertThat(connection.context()).isEmpty();
            assertThat(both.recording().all()).singleElement().matches(each -> each.context().isEmpty(), "the child's context (X7)");
        }
    }
}
