package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.HttpConnection;
import org.wininet4j.InternetSession;
import org.wininet4j.testkit.server.ScriptedServer;

/** CR, LF and NUL in any part of a request are refused before anything is sent. */
class InjectionTest {
    private final ScriptedServer server = ScriptedServer.start();
    private final InternetSession session = InternetSession.builder().open();
    private final HttpConnection connection = session.connect("127.0.0.1", server.port());

    @AfterEach
    void nothingWasSent() throws Exception {
        session.close();
        server.awaitEnd(Duration.ofSeconds(5));
        assertThat(server.log()).isEmpty();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET\r", "GET\n", "GE\0T", "GET / HTTP/1.1\r\nX: y\r\n\r\nGET", "", " ", "G(T"})
    void aMethodMustBeAToken(String method) {
        assertThatThrownBy(() -> connection.open(method, "/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.request(method, url("/"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\r", "/\n", "/a\0b", "/ HTTP/1.1\r\nX: y", "/?q=\r\n", "\n/"})
    void aPathHoldsNoLineEndsAndNoNul(String path) {
        assertThatThrownBy(() -> connection.open("GET", path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.request("GET", url(path))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X\r", "X\n", "X\0", "X: y\r\nZ", "", " ", "X Y", "X:"})
    void aHeaderNameMustBeAToken(String name) {
        var request = connection.open("GET", "/");

        assertThatThrownBy(() -> request.header(name, "v")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.replaceHeader(name, "v")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.request("GET", url("/")).header(name, "v").send()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.request("GET", url("/")).header(name, "v").sendAsync())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v\r", "v\n", "v\0w", "v\r\nX: y", "\u0100"})
    void aHeaderValueHoldsNoLineEndsAndNoNul(String value) {
        var request = connection.open("GET", "/");

        assertThatThrownBy(() -> request.header("X", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.replaceHeader("X", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.request("GET", url("/")).header("X", value).send()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app\r\nX: y", "app\n", "app\0"})
    void aUserAgentHoldsNoLineEndsAndNoNul(String agent) {
        assertThatThrownBy(() -> sendAs(agent)).isInstanceOf(IllegalArgumentException.class);
    }

    private void sendAs(String agent) throws Exception {
        try (var other = InternetSession.builder().userAgent(agent).open()) {
            other.get(url("/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ho\rst", "ho\nst", "ho\0st", "ho st", "ho/st", "ho@st", "ho#st", "a\r\nX: y"})
    void aHostHoldsNothingThatCannotBeInAUrl(String host) {
        assertThatThrownBy(() -> session.connect(host, server.port()).open("GET", "/")).isInstanceOf(IllegalArgumentException.class);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
