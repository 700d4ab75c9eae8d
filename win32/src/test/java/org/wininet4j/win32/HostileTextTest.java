package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.ScriptedServer;

/** Text that would change what is sent is refused before anything is; so is what would have to go through a proxy. */
class HostileTextTest {
    private final ScriptedServer server = ScriptedServer.start();
    private final HINTERNET session = Objects.requireNonNull(InternetOpen("test", INTERNET_OPEN_TYPE_DIRECT, null, null, 0));
    private final HINTERNET connection = connect(session);

    private HINTERNET connect(HINTERNET parent) {
        return Objects.requireNonNull(InternetConnect(parent, "127.0.0.1", server.port(), null, null, INTERNET_SERVICE_HTTP, 0, 1));
    }

    private static HINTERNET open(HINTERNET parent) {
        return Objects.requireNonNull(HttpOpenRequest(parent, "GET", "/", null, null, null, 0, 1));
    }

    @AfterEach
    void nothingWasSent() throws Exception {
        InternetCloseHandle(session);
        server.awaitEnd(Duration.ofSeconds(5));
        assertThat(server.log()).isEmpty();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET\r", "GE\nT", "GE\0T", "GET / HTTP/1.1\r\nX: y\r\n\r\nGET"})
    void aVerbMustBeAToken(String verb) {
        assertThat(HttpOpenRequest(connection, verb, "/", null, null, null, 0, 1)).isNull();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\r", "/\n", "/a\0b", "/ HTTP/1.1\r\nX: y"})
    void anObjectHoldsNoLineEndsAndNoNul(String object) {
        assertThat(HttpOpenRequest(connection, "GET", object, null, null, null, 0, 1)).isNull();
        assertThat(GetLastError()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a\0b", "X\0: a", "X", ": a", "X: a\r\nnonsense"})
    void P21_headerTextThatCannotBeAppliedIsRefused(String headers) {
        var request = open(connection);

        assertThat(HttpAddRequestHeaders(request, headers, HTTP_ADDREQ_FLAG_ADD)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_HTTP_INVALID_HEADER);
        assertThat(HttpSendRequest(request, headers, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_HTTP_INVALID_HEADER);
    }

    @Test
    void aRequestThatNeedsAProxyIsNotSentDirectly() {
        var proxied = Objects.requireNonNull(InternetOpen("test", INTERNET_OPEN_TYPE_PROXY, "127.0.0.1:9", "<-loopback>", 0));
        var near = Objects.requireNonNull(
                InternetConnect(proxied, "127.0.0.1", server.port(), null, null, INTERNET_SERVICE_HTTP, 0, 1));
        var request = open(near);

        assertThat(HttpSendRequest(request, null, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
        assertThat(server.log()).isEmpty();
        InternetCloseHandle(proxied);
    }
}
