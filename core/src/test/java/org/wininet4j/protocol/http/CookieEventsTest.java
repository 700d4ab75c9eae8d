package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.COOKIES_IN;
import static org.wininet4j.recording.Story.COOKIES_OUT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.CookieReceived;
import org.wininet4j.StatusEvent.CookieSent;
import org.wininet4j.StatusEvent.CookieStep;
import org.wininet4j.StatusListener;
import org.wininet4j.cookie.CookieTemplate;
import org.wininet4j.cookie.Decision;
import org.wininet4j.cookie.SiteRelation;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;

/** What is told of cookies, and what is not (CO100–CO102). */
class CookieEventsTest {

    private static final String IMPACT = "PRIVACY_IMPACTED ";

    private static final String MIXED = "Set-Cookie: secretname=secretvalue\r\n"
            + "Set-Cookie: kept=1; max-age=100\r\n"
            + "Set-Cookie: gone=1; max-age=0\r\n"
            + "Set-Cookie: clear=1; secure\r\n"
            + "Set-Cookie: foreign=1; domain=example.com\r\n"
            + "Set-Cookie:\r\n";

    // CO101
    @ParameterizedTest
    @EnumSource
    void theCountsAreThoseOfTheHeader(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", MIXED, "").eof())) {
            var request = both.get("/x?y");
            form.send(both, request);

            assertThat(both.recording().events(CookieReceived.class))
                    .containsExactly(new CookieReceived(5, 1, 3, 0, 0, 3, both.url("/x?y")));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + form.done() + CLOSED);
        }
    }

    // design §4: by name, and why
    @ParameterizedTest
    @EnumSource
    void eachCookieIsToldByNameWithTheReason(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", MIXED, "").eof())) {
            form.send(both, both.get("/"));

            assertThat(both.recording().events(CookieStep.class))
                    .extracting(step -> step.kind() + " " + step.name() + " " + step.reason())
                    .containsExactly("STORED secretname STORED", "STORED kept STORED", "DELETED gone DELETED",
                            "REFUSED clear SECURE_IN_CLEAR",
                            "REFUSED foreign ILLEGAL_DOMAIN", "REFUSED  EMPTY");
        }
    }

    // CO102
    @Test
    void noTextOfAnEventTellsANameOrAValue() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", MIXED, "").request().reply("200 OK", "", "").eof())) {
            both.get("/").send();
            both.get("/").send();

            assertThat(both.recording().all()).extracting(notification -> notification.event().toString())
                    .noneMatch(text -> text.contains("secret"));
        }
    }

    // CO100, CO98
    @ParameterizedTest
    @EnumSource
    void whatIsKeptBackIsTold(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "").eof())) {
            both.session().cookies().set(both.url("/"), "a=1; samesite=strict");
            both.session().cookies().set(both.url("/"), "b=1; samesite=lax");
            var request = both.get("/");
            request.set(InternetOption.COOKIES_SAME_SITE_LEVEL, SiteRelation.CROSS_SITE_NAVIGATION);
            form.send(both, request);

            assertThat(both.recording().events(CookieSent.class)).containsExactly(new CookieSent(1, 1, both.url("/")));
            assertThat(both.recording().events(CookieStep.class)).extracting(step -> step.kind() + " " + step.reason())
                    .containsExactly("SENT SENT", "SUPPRESSED CROSS_SITE");
            assertThat(both.storyOf(request)).isEqualTo(COOKIES_OUT + OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.logAtEnd()).contains("     \"Cookie: b=1\"");
        }
    }

    // CO98
    @Test
    void thirdPartiesHaveAPolicyOfTheirOwn() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "Set-Cookie: a=1; max-age=100\r\n", "").eof())) {
            both.session().cookies().policies().set(CookieTemplate.LOW, CookieTemplate.HIGH);
            var request = both.get("/");
            request.set(InternetOption.COOKIES_3RD_PARTY, true);
            request.send();

            assertThat(both.recording().events(CookieReceived.class)).containsExactly(new CookieReceived(0, 1, 0, 0, 1, 0, both.url("/")));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + CLOSED);
        }
    }

    // spec 06 §9
    @ParameterizedTest
    @EnumSource
    void anImpactIsToldOnceForARequestToWhoAsksForIt(Form form) throws Exception {
        try (var both = Encounter.configured(b -> b.privacyEvents(true),
                c -> c.request().reply("200 OK", "Set-Cookie: b=1\r\nSet-Cookie: c=1\r\n", "").eof())) {
            both.session().cookies().set(both.url("/"), "a=1");
            both.session().cookies().policies().decide("127.0.0.1", Decision.REJECT);
            var request = both.get("/");
            form.send(both, request);

            assertThat(both.storyOf(request)).isEqualTo(COOKIES_OUT + IMPACT + OPEN + SEND + RECEIVE + COOKIES_IN + form.done() + CLOSED);
            assertThat(both.logAtEnd()).noneMatch(line -> line.contains("Cookie"));
        }
    }

    // spec 06 §9
    @Test
    void whatIsRefusedIsAnImpactToo() throws Exception {
        try (var both = Encounter.configured(b -> b.privacyEvents(true), c -> c.request().reply("200 OK", MIXED, "").eof())) {
            var request = both.get("/");
            request.send();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + IMPACT + CLOSED);
        }
    }

    // spec 06 §9
    @Test
    void aP3pHeaderIsToldAndNothingElse() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "p3p: CP=\"x\"\r\nSet-Cookie: a=1\r\n", "").eof())) {
            var request = both.get("/");
            request.send();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + "P3P_HEADER " + CLOSED);
        }
    }

    @Test
    void whoWantsOneKindOfEventGetsNoOther() throws Exception {
        var told = new StringBuilder();
        StatusListener listener = StatusListener.only(n -> told.append(n.event().getClass().getSimpleName()),
                Set.<Class<? extends StatusEvent>>of(CookieStep.class));
        try (var server = Encounter.with(c -> c.request().reply("200 OK", "Set-Cookie: a=1\r\n", "").eof());
                var session = InternetSession.builder().onStatus(listener).open();
                var _ = session.get(server.url("/"))) {
            assertThat(told).hasToString("CookieStep");
        }
    }
}
