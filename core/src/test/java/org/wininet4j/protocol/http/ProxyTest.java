package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.LOOKUP;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.ProxySetting;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.ProxyStepKind;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.UnusedPort;

/** K15, G80, PR3, R14: plain requests by way of a proxy. */
class ProxyTest {
    private static final ScriptSteps ONCE = c -> c.request().reply("200 OK", "", "by proxy").eof();

    /** A session whose proxy is the scripted server. */
    private static Encounter proxied(ScriptSteps... scripts) {
        var proxy = ScriptedServer.start(scripts);
        return Encounter.configured(b -> b.proxy("127.0.0.1:" + proxy.port()), proxy);
    }

    private static HttpRequest request(Encounter both, String url) {
        int path = url.indexOf('/', "http://".length());
        return both.session().connect(url.substring(0, path)).open("GET", url.substring(path));
    }

    @ParameterizedTest
    @EnumSource
    void G80_theProxyIsLookedUpAndAskedForTheWholeUrl(Form form) throws Exception {
        try (var both = proxied(ONCE)) {
            var request = request(both, "http://www.example.test/a?b=c");

            assertThat(form.send(both, request).text()).isEqualTo("by proxy");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().sequence(request)).startsWith("RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1",
                    "CONNECTING_TO_SERVER 127.0.0.1", "CONNECTED_TO_SERVER 127.0.0.1");
            assertThat(both.logAtEnd()).contains("recv \"GET http://www.example.test/a?b=c HTTP/1.1\"",
                    "     \"Host: www.example.test\"");
        }
    }

    @Test
    void aBodyGoesByProxyToo() throws Exception {
        try (var both = proxied(ONCE)) {
            var request = both.session().connect("http://www.example.test:8080").open("POST", "/");

            assertThat(request.send(RequestBody.of("hello")).text()).isEqualTo("by proxy");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("recv \"POST http://www.example.test:8080/ HTTP/1.1\"", "body \"hello\"");
        }
    }

    @Test
    void K2_aConnectionByProxyIsKeptForItsServerAlone() throws Exception {
        try (var both = proxied(c -> c.request().reply("200 OK", "", "1").request().reply("200 OK", "", "2").eof(), ONCE)) {
            request(both, "http://a.test/1").send().text();
            var again = request(both, "http://a.test/2");
            assertThat(again.send().text()).isEqualTo("2");
            var other = request(both, "http://b.test/");
            assertThat(other.send().text()).isEqualTo("by proxy");

            assertThat(both.storyOf(again)).isEqualTo(SEND + RECEIVE + CLOSED);
            assertThat(both.storyOf(other)).isEqualTo(CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void R14_aRedirectDecidesAnew(Form form) throws Exception {
        try (var direct = ScriptedServer.start(c -> c.request().reply("200 OK", "", "direct").eof());
                var both = proxied(c -> c.request()
                        .reply("302 Found", "Location: http://127.0.0.1:" + direct.port() + "/x\r\n", "")
                        .eof())) {
            var request = request(both, "http://www.example.test/");

            assertThat(form.send(both, request).text()).isEqualTo("direct");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + REDIRECT + OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(direct.log()).contains("recv \"GET /x HTTP/1.1\"");
            assertThat(both.recording().events(StatusEvent.ProxyStep.class)).extracting(StatusEvent.ProxyStep::proxy)
                    .containsExactly("127.0.0.1:" + both.server().port(), "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void PR3_theNextProxyIsTakenWhenConnectingFails(Form form) throws Exception {
        try (var dead = UnusedPort.take(); var proxy = ScriptedServer.start(ONCE);
                var both = Encounter.configured(b -> b.proxy("127.0.0.1:" + dead.port() + " 127.0.0.1:" + proxy.port()), proxy)) {
            var request = request(both, "http://www.example.test/");

            assertThat(form.send(both, request).text()).isEqualTo("by proxy");
            assertThat(both.storyOf(request))
                    .isEqualTo(LOOKUP + "CONNECTING_TO_SERVER " + OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.ProxyStep.class))
                    .extracting(step -> step.kind() + " " + step.proxy())
                    .containsExactly("CHOSEN 127.0.0.1:" + dead.port(), "FAILED 127.0.0.1:" + dead.port(),
                            "CHOSEN 127.0.0.1:" + proxy.port());
        }
    }

    @ParameterizedTest
    @EnumSource
    void PR10_aListThatCannotBeReachedFailsTheRequest(Form form) throws Exception {
        try (var dead = UnusedPort.take(); var both = Encounter.configured(b -> b.proxy("127.0.0.1:" + dead.port()))) {
            var request = request(both, "http://www.example.test/");

            assertFails(InternetError.CANNOT_CONNECT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + "CONNECTING_TO_SERVER " + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.ProxyStep.class)).extracting(StatusEvent.ProxyStep::kind)
                    .containsExactly(ProxyStepKind.CHOSEN, ProxyStepKind.FAILED);
        }
    }

    @Test
    void PR27_aHostThatIsBypassedIsReachedDirectly() throws Exception {
        try (var direct = ScriptedServer.start(ONCE);
                var both = Encounter.configured(b -> b.proxy(new ProxySetting("no-such.test:1", "*")), direct)) {
            var request = both.get("/x");

            assertThat(request.send().text()).isEqualTo("by proxy");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("recv \"GET /x HTTP/1.1\"");
        }
    }

    @Test
    void PR61_a407IsTheResponse() throws Exception {
        try (var both = proxied(c -> c.request().reply("407 Who", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "who").eof())) {
            var request = request(both, "http://www.example.test/");
            var response = request.send();

            assertThat(response.status()).isEqualTo(407);
            assertThat(response.text()).isEqualTo("who");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void theTextsOfEventsAndSettingsHoldNoPassword() throws Exception {
        var proxy = ScriptedServer.start(ONCE);
        try (var both = Encounter.configured(b -> b.proxy("me:hush@127.0.0.1:" + proxy.port()), proxy)) {
            var request = request(both, "http://www.example.test/");
            request.send().text();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.recording().all().toString()).doesNotContain("hush");
            assertThat(new ProxySetting("me:hush@p", null).toString()).doesNotContain("hush");
        }
    }
}
