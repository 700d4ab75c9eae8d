package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.win32.Recorded.Mode;

/** InternetOpenUrl: one call, one visible handle, the same events in both modes but for completions (G90–G95, OU1–OU16). */
class OpenUrlTest {
    private static final int CONTEXT = 7;
    private static final String OPEN = "RESOLVING_NAME NAME_RESOLVED CONNECTING_TO_SERVER CONNECTED_TO_SERVER ";
    private static final String EXCHANGE = "SENDING_REQUEST REQUEST_SENT RECEIVING_RESPONSE RESPONSE_RECEIVED ";
    private static final String SHUT = "CLOSING_CONNECTION CONNECTION_CLOSED ";
    private static final String CLOSED = "HANDLE_CLOSING";
    private static final ScriptSteps HELLO = connection -> connection.request().reply("200 OK", "", "hello").eof();

    @RegisterExtension final Recorded wininet = new Recorded();

    private final BlockingQueue<HINTERNET> created = new LinkedBlockingQueue<>();

    /** What came of a call: the handle that was announced, and the error. */
    private record Opened(HINTERNET handle, int error) {}

    private HINTERNET session(Mode mode) {
        return session(mode, _ -> {});
    }

    /** With a callback that does something as soon as a handle is announced. */
    private HINTERNET session(Mode mode, Consumer<HINTERNET> atCreation) {
        var session = wininet.openSilently(mode);
        InternetSetStatusCallback(session, (handle, context, status, information, length) -> {
            wininet.callback.onStatus(handle, context, status, information, length);
            if (status == INTERNET_STATUS_HANDLE_CREATED) {
                wininet.recorder().withoutNetwork(handle);
                var announced = (HINTERNET) Objects.requireNonNull(information);
                atCreation.accept(announced);
                created.add(announced);
            }
        });
        return session;
    }

    private HINTERNET announced() {
        try {
            return Objects.requireNonNull(created.poll(Recorded.LIMIT.toMillis(), TimeUnit.MILLISECONDS), "HANDLE_CREATED");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Opened open(HINTERNET session, String url, @Nullable String headers, int flags) {
        var handle = InternetOpenUrl(session, url, headers, flags, CONTEXT);
        int error = GetLastError();
        var announced = announced();
        if (error == ERROR_IO_PENDING) {
            assertThat(handle).isNull();
            wininet.recorder().callPended(announced);
            return new Opened(announced, wininet.completion(announced));
        }
        assertThat(handle).isSameAs(error == 0 ? announced : null);
        if (error != 0) {
            wininet.recorder().callFailed(announced, error);
        }
        return new Opened(announced, error);
    }

    private Opened open(HINTERNET session, String url) {
        return open(session, url, null, 0);
    }

    private String url(String path, ScriptSteps... connections) {
        return "http://127.0.0.1:" + wininet.serve(connections).port() + path;
    }

    private void assertStory(HINTERNET handle, Mode mode, String story) {
        var expected = mode == Mode.ASYNC ? story : story.replace("REQUEST_COMPLETE ", "");
        assertThat(String.join(" ", wininet.statuses(handle))).isEqualTo(expected);
    }

    /** G90, G92, G94, OU9, OU12. */
    @ParameterizedTest
    @EnumSource
    void aWholeLife(Mode mode) {
        var url = url("/one two?q=1#frag", HELLO);
        var opened = open(session(mode), " " + url + " ");

        assertThat(opened.error()).isZero();
        assertThat(Recorded.option(opened.handle(), INTERNET_OPTION_HANDLE_TYPE)).isEqualTo(INTERNET_HANDLE_TYPE_HTTP_REQUEST);
        assertThat(Recorded.option(opened.handle(), INTERNET_OPTION_URL)).isEqualTo(url.replace(" ", "%20").replace("#frag", ""));
        assertThat(wininet.read(opened.handle())).isEqualTo("hello");
        wininet.close(opened.handle());
        assertStory(opened.handle(), mode, OPEN + EXCHANGE + "REQUEST_COMPLETE " + CLOSED);
    }

    /** OU8, G94. */
    @ParameterizedTest
    @EnumSource
    void theConnectionIsHiddenAndEndsWithTheHandle(Mode mode) {
        var opened = open(session(mode), url("/", HELLO));
        var hidden = Recorded.parentOf(opened.handle());

        assertThat(Recorded.option(hidden, INTERNET_OPTION_HANDLE_TYPE)).isEqualTo(INTERNET_HANDLE_TYPE_CONNECT_HTTP);
        wininet.close(opened.handle());
        assertThat(InternetCloseHandle(hidden)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_HANDLE);
        assertThat(wininet.statuses(hidden)).containsExactly("HANDLE_CREATED");
    }

    /** G94: the handle closes with the hidden one too. */
    @Test
    void closingTheHiddenConnectionClosesTheHandle() {
        var opened = open(session(Mode.SYNC), url("/", HELLO));

        assertThat(InternetCloseHandle(Recorded.parentOf(opened.handle()))).isTrue();
        assertStory(opened.handle(), Mode.SYNC, OPEN + EXCHANGE + CLOSED);
    }

    /** OU9, A9. */
    @Test
    void theHandleIsTheResultOfTheCompletion() {
        var opened = open(session(Mode.ASYNC), url("/", HELLO));
        var result = (Completion) wininet.await("REQUEST_COMPLETE", opened.handle());

        assertThat(Objects.requireNonNull(result).result()).isEqualTo(opened.handle().value());
        assertThat(HINTERNET.fromValue(opened.handle().value())).isSameAs(opened.handle());
    }

    /** G91, G92, OU10. */
    @ParameterizedTest
    @EnumSource
    void whatCannotBeOpenedIsClosed(Mode mode) {
        try (var nobody = UnusedPort.take()) {
            var opened = open(session(mode), "http://127.0.0.1:" + nobody.port() + "/");
            wininet.await("HANDLE_CLOSING", opened.handle());

            assertThat(opened.error()).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
            assertStory(opened.handle(), mode, "RESOLVING_NAME NAME_RESOLVED CONNECTING_TO_SERVER REQUEST_COMPLETE " + CLOSED);
            assertThat(InternetCloseHandle(opened.handle())).isFalse();
        }
    }

    /** G91: a connection that was there is told of before the end. */
    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsNoneClosesTheHandleToo(Mode mode) {
        var opened = open(session(mode), url("/", connection -> connection.request().close()));
        wininet.await("HANDLE_CLOSING", opened.handle());

        assertThat(opened.error()).isEqualTo(ERROR_HTTP_INVALID_SERVER_RESPONSE);
        assertStory(opened.handle(), mode, OPEN + "SENDING_REQUEST REQUEST_SENT RECEIVING_RESPONSE " + SHUT + "REQUEST_COMPLETE " + CLOSED);
    }

    /** G93, OU7. */
    @ParameterizedTest
    @EnumSource
    void anErrorOfTheServerIsAPage(Mode mode) {
        var opened = open(session(mode), url("/", connection -> connection.request().reply("404 No", "", "gone").eof()));

        assertThat(opened.error()).isZero();
        assertThat(wininet.statusCode(opened.handle())).isEqualTo(404);
        assertThat(wininet.read(opened.handle())).isEqualTo("gone");
    }

    /** H43, G18: as it is announced. */
    @ParameterizedTest
    @EnumSource
    void closingInsideTheAnnouncementCancels(Mode mode) {
        var server = wininet.serve(HELLO);
        var opened = open(session(mode, WinInet::InternetCloseHandle), "http://127.0.0.1:" + server.port() + "/");
        wininet.await("HANDLE_CLOSING", opened.handle());

        assertThat(opened.error()).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
        assertStory(opened.handle(), mode, "REQUEST_COMPLETE " + CLOSED);
        assertThat(server.log()).isEmpty();
    }

    /** H43: the session ends while the call pends. */
    @Test
    void closingTheSessionCancels() {
        var session = session(Mode.ASYNC);
        InternetOpenUrl(session, url("/", connection -> connection.request().signal("asked").eof()), null, 0, CONTEXT);
        var handle = announced();
        wininet.recorder().callPended(handle);
        wininet.await("RECEIVING_RESPONSE", handle);
        InternetCloseHandle(session);

        assertThat(wininet.completion(handle)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
        wininet.await("HANDLE_CLOSING", handle);
        assertStory(handle, Mode.ASYNC,
                OPEN + "SENDING_REQUEST REQUEST_SENT RECEIVING_RESPONSE REQUEST_COMPLETE " + SHUT + CLOSED);
    }

    /** X2, OU9. */
    @Test
    void withoutAContextNothingIsTold() {
        var handle = InternetOpenUrl(session(Mode.SYNC), url("/", HELLO), null, 0, null);

        assertThat(wininet.read(Objects.requireNonNull(handle))).isEqualTo("hello");
        assertThat(InternetCloseHandle(handle)).isTrue();
        assertThat(wininet.statuses(handle)).isEmpty();
        assertThat(created).isEmpty();
    }

    /** OU1, OU14, P7. */
    @Test
    void headersFlagsAndRedirectsCount() {
        var server = wininet.serve(connection -> connection.request()
                .reply("302 Found", "Location: /two\r\n", "")
                .request()
                .reply("200 OK", "", "two")
                .eof());
        var opened = open(session(Mode.SYNC), "http://127.0.0.1:" + server.port() + "/one", "X-A: 1\r\nX-B: 2\r\n",
                INTERNET_FLAG_PRAGMA_NOCACHE | INTERNET_FLAG_RELOAD);

        assertThat(wininet.read(opened.handle())).isEqualTo("two");
        assertThat(Recorded.option(opened.handle(), INTERNET_OPTION_URL)).isEqualTo("http://127.0.0.1:" + server.port() + "/two");
        assertThat(server.log()).containsSubsequence("recv \"GET /one HTTP/1.1\"", "     \"Accept: */*\"", "     \"X-A: 1\"",
                "     \"X-B: 2\"", "     \"Host: 127.0.0.1:" + server.port() + "\"", "     \"User-Agent: tester\"",
                "     \"Pragma: no-cache\"");
    }

    /** OU12: never in the URL, never in Host. */
    @Test
    void whoStandsInTheUrlIsTheUser() {
        var server = wininet.serve(HELLO);
        var opened = open(session(Mode.SYNC), "http://me:p%40ss@127.0.0.1:" + server.port() + "/");

        assertThat(Recorded.option(opened.handle(), INTERNET_OPTION_USERNAME)).isEqualTo("me");
        assertThat(Recorded.option(opened.handle(), INTERNET_OPTION_PASSWORD)).isEqualTo("p@ss");
        assertThat(Recorded.option(opened.handle(), INTERNET_OPTION_URL)).isEqualTo("http://127.0.0.1:" + server.port() + "/");
        assertThat(server.log()).noneMatch(line -> line.contains("me:") || line.contains("@"));
    }

    /** P54, OP27: told at once. */
    @Test
    void offlineItFailsAtOnce() {
        var session = session(Mode.ASYNC);
        var info = new INTERNET_CONNECTED_INFO();
        info.dwConnectedState = INTERNET_STATE_DISCONNECTED_BY_USER;
        info.dwFlags = ISO_FORCE_DISCONNECTED;
        InternetSetOption(null, INTERNET_OPTION_CONNECTED_STATE, info);

        assertThat(InternetOpenUrl(session, "http://127.0.0.1:1/", null, 0, CONTEXT)).isNull();
        assertThat(GetLastError()).isEqualTo(ERROR_FILE_NOT_FOUND);
        assertThat(created).isEmpty();
    }
}
