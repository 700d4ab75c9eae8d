package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpConnection;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent.AuthStep;
import org.wininet4j.credential.CredentialCache;
import org.wininet4j.credential.Credentials;
import org.wininet4j.credential.Logon;
import org.wininet4j.credential.LogonTarget;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;

/** Challenges of servers as they are answered, leg by leg: spec 03 §7, 02 §9. */
class AuthenticationTest {
    private static final String BASIC = "WWW-Authenticate: Basic realm=\"r\"\r\n";
    private static final String JOE = "     \"Authorization: Basic am9lOnNlY3JldA==\"";

    private static final byte[] TWO_BYTES = {'a', 'b'};

    private static ConnectionScript denied(ConnectionScript script, String fields) {
        return script.request().reply("401 Unauthorized", fields, "denied");
    }

    private static ConnectionScript granted(ConnectionScript script) {
        return script.request().reply("200 OK", "", "granted");
    }

    private static HttpConnection asJoe(Encounter both) {
        var connection = both.connect();
        connection.set(InternetOption.USERNAME, "joe");
        connection.set(InternetOption.PASSWORD, "secret");
        return connection;
    }

    private static List<String> steps(Encounter both) {
        return both.recording()
                .events(AuthStep.class)
                .stream()
                .map(step -> step.kind() + " " + step.scheme() + " " + step.source())
                .toList();
    }

    private static List<String> fieldsSent(Encounter both) throws InterruptedException {
        return both.logAtEnd().stream().filter(line -> line.contains("Authorization:")).collect(Collectors.toList());
    }

    @ParameterizedTest
    @EnumSource
    void G70_aChallengeIsAnsweredOnTheSameConnection(Form form) throws Exception {
        try (var both = Encounter.with(c -> granted(denied(c, BASIC)).eof())) {
            var request = asJoe(both).open("GET", "/a");

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
            assertThat(steps(both)).containsExactly("CHALLENGE Basic NONE", "CHOSEN Basic GIVEN", "ACCEPTED Basic GIVEN");
            assertThat(fieldsSent(both)).containsExactly(JOE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G71_aConnectionThatIsNotKeptIsReplacedWithoutAnEvent(Form form) throws Exception {
        try (var both = Encounter.with(c -> denied(c, BASIC + "Connection: close\r\n"), c -> granted(c).eof())) {
            var request = asJoe(both).open("GET", "/a");

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G72_withoutCredentialsTheChallengeIsTheResponse(Form form) throws Exception {
        try (var both = Encounter.with(c -> denied(c, BASIC).eof())) {
            var request = both.get("/a");
            var response = form.send(both, request);

            assertThat(response.status()).isEqualTo(401);
            assertThat(response.text()).isEqualTo("denied");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(steps(both)).containsExactly("CHALLENGE Basic NONE", "UNANSWERED Basic NONE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void U21_credentialsAreTriedOnce(Form form) throws Exception {
        try (var both = Encounter.with(c -> denied(denied(c, BASIC), BASIC).eof())) {
            var request = asJoe(both).open("GET", "/a");

            assertThat(form.send(both, request).status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
            assertThat(both.session().credentials().isEmpty()).isTrue();
            assertThat(steps(both)).endsWith("REFUSED Basic GIVEN", "UNANSWERED Basic NONE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void G73_whatWorkedIsSentAtOnceByOtherRequestsToo(Form form) throws Exception {
        try (var both = Encounter.with(c -> granted(granted(denied(c, BASIC))).eof())) {
            asJoe(both).open("GET", "/a").send().text();
            var request = both.get("/b");

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVE + form.done() + CLOSED);
            assertThat(steps(both)).endsWith("SENT_AT_ONCE Basic CACHE", "ACCEPTED Basic CACHE");
            assertThat(fieldsSent(both)).containsExactly(JOE, JOE);
        }
    }

    @Test
    void U11_othersThanThoseOfTheCacheAreNotReplacedByThem() throws Exception {
        try (var both = Encounter.with(c -> granted(denied(granted(denied(c, BASIC)), BASIC)).eof())) {
            asJoe(both).open("GET", "/a").send().text();
            var other = both.connect();
            other.set(InternetOption.USERNAME, "ann");

            assertThat(other.open("GET", "/b").send().text()).isEqualTo("granted");
            assertThat(fieldsSent(both)).containsExactly(JOE, "     \"Authorization: Basic YW5uOg==\"");
        }
    }

    @Test
    void whatIsRefusedLeavesTheCache() throws Exception {
        try (var both = Encounter.with(c -> denied(denied(granted(denied(c, BASIC)), BASIC), BASIC).eof())) {
            asJoe(both).open("GET", "/a").send().text();
            assertThat(both.get("/b").send().text()).isEqualTo("denied");
            assertThat(both.get("/c").send().text()).isEqualTo("denied");
            assertThat(fieldsSent(both)).containsExactly(JOE, JOE);
        }
    }

    @Test
    void U12_U13_aFieldOfTheApplicationsOwnIsTheOnlyOne() throws Exception {
        try (var both = Encounter.with(c -> denied(granted(denied(c, BASIC)), BASIC).eof())) {
            asJoe(both).open("GET", "/a").send().text();
            var request = asJoe(both).open("GET", "/b").header("Authorization", "Bearer x");

            assertThat(request.send().status()).isEqualTo(401);
            assertThat(fieldsSent(both)).containsExactly(JOE, "     \"Authorization: Bearer x\"");
        }
    }

    @Test
    void U8_theServerCanBeLeftOut() throws Exception {
        try (var both = Encounter.with(c -> denied(c, BASIC).eof())) {
            var request = asJoe(both).open("GET", "/a");
            request.set(InternetOption.SUPPRESS_SERVER_AUTH, true);

            assertThat(request.send().status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void U22_theBodyGoesWithEveryLeg() throws Exception {
        try (var both = Encounter.with(c -> granted(denied(c, BASIC)).eof())) {
            var request = asJoe(both).open("POST", "/a");

            assertThat(request.send(RequestBody.of("hello")).text()).isEqualTo("granted");
            assertThat(both.logAtEnd()).containsSubsequence("body \"hello\"", JOE, "body \"hello\"");
        }
    }

    @Test
    void U22_aBodyThatCannotBeSentAgainEndsIt() throws Exception {
        try (var both = Encounter.with(c -> denied(c, BASIC).eof())) {
            var request = asJoe(both).open("POST", "/a");

            assertThat(request.send(RequestBody.of(new ByteArrayInputStream(new byte[5]))).status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(steps(both)).containsExactly("UNANSWERED  NONE");
        }
    }

    @Test
    void P67_aBodyInPartsIsSentOnceMoreByTheApplication() throws Exception {
        try (var both = Encounter.with(c -> granted(denied(c, BASIC)).eof())) {
            var request = asJoe(both).open("POST", "/a");
            request.begin(2);
            request.write(TWO_BYTES, 0, 2);

            assertFails(InternetError.FORCE_RETRY, () -> both.recording().call(request::end));
            request.begin(2);
            request.write(TWO_BYTES, 0, 2);
            assertThat(request.end().text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + SEND + RECEIVE).repeat(2) + CLOSED);
            assertThat(fieldsSent(both)).containsExactly(JOE);
        }
    }

    @Test
    void P67_refusedOnceMoreTheChallengeIsTheResponse() throws Exception {
        try (var both = Encounter.with(c -> denied(denied(c, BASIC), BASIC).eof())) {
            var request = asJoe(both).open("POST", "/a");
            request.begin(0);
            assertFails(InternetError.FORCE_RETRY, () -> both.recording().call(request::end));
            request.begin(0);

            assertThat(request.end().status()).isEqualTo(401);
        }
    }

    @Test
    void aRedirectElsewhereDoesNotGetTheCredentials() throws Exception {
        try (var target = Encounter.with(c -> denied(c, BASIC).eof());
                var both = Encounter.with(
                        c -> denied(c, BASIC).request().reply("302 Found", "Location: " + target.url("/b") + "\r\n", "").eof())) {
            var request = asJoe(both).open("GET", "/a");

            assertThat(request.send().status()).isEqualTo(401);
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + REDIRECT + OPEN + SEND + RECEIVE + CLOSED);
            both.session().close();
            assertThat(target.logAtEnd()).noneMatch(line -> line.contains("Authorization"));
        }
    }

    @Test
    void U25_credentialsInTheUrlAreForIt() throws Exception {
        try (var both = Encounter.with(c -> granted(denied(c, BASIC)).eof())) {
            var url = both.url("/a").replace("http://", "http://jo%65:secret@");

            try (var response = both.session().get(url)) {
                assertThat(response.text()).isEqualTo("granted");
            }
            assertThat(fieldsSent(both)).containsExactly(JOE);
        }
    }

    @Test
    void U17_aServerThatLogsOffIsForgotten() throws Exception {
        var cache = CredentialCache.inMemory();
        try (var both = Encounter.configured(b -> b.credentials(cache),
                c -> denied(c, "WWW-Authenticate: MS-Logoff realm=\"r\"\r\n").eof())) {
            cache.remember(new LogonTarget(false, "127.0.0.1", both.server().port()),
                    new Logon("r", "Basic", Credentials.of("joe", "secret".toCharArray())));

            assertFails(InternetError.LOGIN_FAILURE, () -> both.recording().call(() -> both.get("/a").send()));
            assertThat(cache.isEmpty()).isTrue();
        }
    }
}
