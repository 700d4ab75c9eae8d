package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetOption;
import org.wininet4j.ProxySetting;
import org.wininet4j.StatusEvent.AuthStep;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;

/** Challenges of proxies: spec 07 §8, U23, U24, K17. The scripted server is the proxy. */
class ProxyAuthenticationTest {
    private static final String BASIC = "Proxy-Authenticate: Basic realm=\"p\"\r\n";
    private static final String JOE = "     \"Proxy-Authorization: Basic am9lOnNlY3JldA==\"";

    private static ConnectionScript denied(ConnectionScript script) {
        return script.request().reply("407 Proxy", BASIC, "denied");
    }

    private static ConnectionScript granted(ConnectionScript script) {
        return script.request().reply("200 OK", "", "granted");
    }

    private static Encounter proxied(boolean strict, String login, ScriptSteps... scripts) {
        var server = ScriptedServer.start(scripts);
        var setting = new ProxySetting("http://" + login + "127.0.0.1:" + server.port(), null);
        return Encounter.configured(b -> b.strictMode(strict).option(InternetOption.PROXY, setting), server);
    }

    private static HttpRequest get(Encounter both, InternetOption<String> user, InternetOption<String> password, int port) {
        var connection = both.session().connect("server.test", port);
        connection.set(user, "joe");
        connection.set(password, "secret");
        return connection.open("GET", "/a");
    }

    private static HttpRequest asJoe(Encounter both, int port) {
        return get(both, InternetOption.PROXY_USERNAME, InternetOption.PROXY_PASSWORD, port);
    }

    private static List<String> fields(Encounter both) throws InterruptedException {
        return both.logAtEnd().stream().filter(line -> line.contains("Authorization:")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void U23_aChallengeOfTheProxyIsAnswered(Form form) throws Exception {
        try (var both = proxied(false, "", c -> granted(denied(c)).eof())) {
            var request = asJoe(both, 80);

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
            assertThat(both.recording().events(AuthStep.class)).allMatch(AuthStep::proxy).hasSize(3);
            assertThat(fields(both)).containsExactly(JOE);
        }
    }

    @Test
    void whatWorkedIsSentToTheProxyAtOnce() throws Exception {
        try (var both = proxied(false, "", c -> granted(granted(denied(c))).eof())) {
            asJoe(both, 80).send().text();

            assertThat(asJoe(both, 80).send().text()).isEqualTo("granted");
            assertThat(fields(both)).containsExactly(JOE, JOE);
        }
    }

    /** The connection over which the proxy has said no is as good as another. */
    @ParameterizedTest
    @EnumSource
    void U23_credentialsSetAfterTheChallengeGoOverTheSameConnection(Form form) throws Exception {
        try (var both = proxied(false, "", c -> granted(denied(denied(c))).eof())) {
            var request = both.session().connect("server.test", 80).open("GET", "/a");
            assertThat(form.send(both, request).text()).isEqualTo("denied");
            request.set(InternetOption.PROXY_USERNAME, "joe");
            request.set(InternetOption.PROXY_PASSWORD, "secret");

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + SEND + RECEIVE + form.done() + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
            assertThat(fields(both)).containsExactly(JOE);
        }
    }

    @Test
    void U24_credentialsSetAfterARefusedTunnelGoOverTheSameConnection() throws Exception {
        try (var both = proxied(false, "", c -> denied(denied(c)).request().reply("403 No", "", "refused").eof())) {
            var request = both.session().connect("server.test", 443).open("GET", "/a");
            assertThat(request.send().text()).isEqualTo("denied");
            request.set(InternetOption.PROXY_USERNAME, "joe");
            request.set(InternetOption.PROXY_PASSWORD, "secret");

            assertThat(request.send().status()).isEqualTo(403);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(3) + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    /** K2: what was proved to be one user's serves no other, and not nobody. */
    @Test
    void aConnectionOfAUserServesNobodyElse() throws Exception {
        try (var both = proxied(false, "", c -> granted(denied(c)).eof(), c -> granted(c).eof())) {
            asJoe(both, 80).send().text();
            both.session().connect("server.test", 80).open("GET", "/a").send().text();

            assertThat(both.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void PR61_withoutCredentialsTheChallengeIsTheResponse(Form form) throws Exception {
        try (var both = proxied(false, "", c -> denied(c).eof())) {
            var request = get(both, InternetOption.USERNAME, InternetOption.PASSWORD, 80);

            assertThat(form.send(both, request).status()).isEqualTo(407);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(fields(both)).isEmpty();
        }
    }

    @Test
    void U4_inStrictModeThoseOfTheServerAreTriedOnTheProxy() throws Exception {
        try (var both = proxied(true, "", c -> granted(denied(c)).eof())) {
            assertThat(get(both, InternetOption.USERNAME, InternetOption.PASSWORD, 80).send().text()).isEqualTo("granted");
            assertThat(fields(both)).containsExactly(JOE);
        }
    }

    @Test
    void PR7_theListMayNameTheUser() throws Exception {
        try (var both = proxied(false, "joe:secret@", c -> granted(denied(c)).eof())) {
            assertThat(both.session().connect("server.test", 80).open("GET", "/a").send().text()).isEqualTo("granted");
            assertThat(fields(both)).containsExactly(JOE);
        }
    }

    @Test
    void serverAndProxyMayBothAsk() throws Exception {
        try (var both = proxied(false, "", c -> granted(denied(c).request()
                .reply("401 No", "WWW-Authenticate: Basic realm=\"s\"\r\n", "denied")).eof())) {
            var request = asJoe(both, 80);
            request.set(InternetOption.USERNAME, "ann");

            assertThat(request.send().text()).isEqualTo("granted");
            assertThat(fields(both)).containsExactly(JOE, JOE, "     \"Authorization: Basic YW5uOg==\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void U24_aTunnelIsAskedForWithCredentials(Form form) throws Exception {
        try (var both = proxied(false, "", c -> denied(c).request().reply("403 No", "", "refused").eof())) {
            var request = asJoe(both, 443);

            assertThat(form.send(both, request).status()).isEqualTo(403);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
            assertThat(both.logAtEnd()).filteredOn(line -> line.startsWith("recv"))
                    .containsOnly("recv \"CONNECT server.test:443 HTTP/1.1\"");
            assertThat(fields(both)).containsExactly(JOE);
        }
    }

    @Test
    void K17_aChallengeForTheServerByTheProxyIsNotAnswered() throws Exception {
        try (var both = proxied(false, "", c -> c.request().reply("401 No", "WWW-Authenticate: Basic realm=\"s\"\r\n", "denied").eof())) {
            var request = get(both, InternetOption.USERNAME, InternetOption.PASSWORD, 443);

            assertThat(request.send().status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(fields(both)).isEmpty();
        }
    }

    @Test
    void PR62_a407OfAServerIsAResponseLikeAnyOther() throws Exception {
        try (var both = Encounter.with(c -> denied(c).eof())) {
            var connection = both.connect();
            connection.set(InternetOption.PROXY_USERNAME, "joe");
            connection.set(InternetOption.PROXY_PASSWORD, "secret");

            assertThat(connection.open("GET", "/").send().status()).isEqualTo(407);
            assertThat(fields(both)).isEmpty();
        }
    }
}
