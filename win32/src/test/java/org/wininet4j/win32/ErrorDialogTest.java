package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.CertificateFault;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.credential.Credentials;
import org.wininet4j.win32.Recorded.Mode;

/** InternetErrorDlg and InternetConfirmZoneCrossing (spec 10 §§2, 3). */
class ErrorDialogTest {
    private static final Object WINDOW = "a window";
    private static final int CHANGE = FLAGS_ERROR_UI_FLAGS_CHANGE_OPTIONS;

    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET idle() {
        return wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
    }

    // UI5
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12014 | 0     | 87
            12037 | 1223  | 1223
            12038 | 1223  | 1223
            12039 | 0     | 0
            12040 | 0     | 0
            12041 | 1223  | 1223
            12042 | 1223  | 1223
            12043 | 0     | 0
            12044 | 1223  | 87
            12045 | 1223  | 1223
            12052 | 1223  | 1223
            12053 | 1223  | 87
            12055 | 1223  | 1223
            12057 | 1223  | 1223
            12161 | 12162 | 12162
            12166 | 1223  | 1223
            12167 | 1223  | 1223
            12168 | 1223  | 1223
            12029 | 50    | 50
            0     | 0     | 0
            """)
    void withoutAUserEachErrorHasItsAnswer(int error, int answer, int withoutRequest) {
        assertThat(InternetErrorDlg(null, idle(), error, FLAGS_ERROR_UI_FLAGS_NO_UI, null)).isEqualTo(answer);
        assertThat(InternetErrorDlg(null, null, error, FLAGS_ERROR_UI_FLAGS_NO_UI, null)).isEqualTo(withoutRequest);
    }

    // UI3, UI4
    @Test
    void handlesAreCheckedFirst() {
        var closed = idle();
        InternetCloseHandle(closed);
        var session = wininet.open(Mode.SYNC);

        assertThat(InternetErrorDlg(null, idle(), ERROR_INTERNET_INVALID_CA, 0, null)).isEqualTo(ERROR_INVALID_HANDLE);
        assertThat(InternetErrorDlg(WINDOW, closed, ERROR_INTERNET_INVALID_CA, 0, null)).isEqualTo(ERROR_INVALID_HANDLE);
        assertThat(InternetErrorDlg(WINDOW, session, ERROR_INTERNET_INVALID_CA, 0, null)).isEqualTo(ERROR_SUCCESS);
        assertThat(InternetErrorDlg(WINDOW, null, 0, FLAGS_ERROR_UI_FILTER_FOR_ERRORS, null)).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    // UI7, UI12
    @Test
    void aHiddenChallengeBecomesCredentials() {
        var server = wininet.serve(c -> c.request()
                .reply("401 No", "WWW-Authenticate: Basic realm=\"r\"\r\n", "denied")
                .request()
                .reply("401 No", "WWW-Authenticate: Basic realm=\"r\"\r\n", "denied")
                .request()
                .reply("200 OK", "", "")
                .eof());
        var session = wininet.open(Mode.SYNC);
        var asked = new AtomicReference<Object>();
        InternetPrompts.setHandler(session, (prompt, owner) -> {
            asked.set(((Prompt.Credentials) prompt).realm() + owner.window().orElse(""));
            return new PromptAnswer.LogOn(Credentials.of("joe", "secret".toCharArray()), PromptAnswer.Remember.SESSION);
        });
        var request = wininet.request(wininet.connect(session, server.port()));
        assertThat(wininet.send(request)).isZero();

        int answer = InternetErrorDlg(WINDOW, request, 0, FLAGS_ERROR_UI_FILTER_FOR_ERRORS | CHANGE, null);
        assertThat(answer).isEqualTo(ERROR_INTERNET_FORCE_RETRY);
        assertThat(asked.get()).isEqualTo("ra window");
        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statusCode(request)).isEqualTo(200);
        assertThat(InternetErrorDlg(WINDOW, request, 0, FLAGS_ERROR_UI_FILTER_FOR_ERRORS, null)).isEqualTo(ERROR_SUCCESS);
    }

    private HINTERNET proxied(String list, String host) {
        var session = Objects.requireNonNull(InternetOpen(null, INTERNET_OPEN_TYPE_PROXY, list, null, 0));
        var connection = InternetConnect(session, host, 80, null, null, INTERNET_SERVICE_HTTP, 0, null);
        return Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, 0, null));
    }

    private static List<Prompt> asked(HINTERNET request, int error) {
        var prompts = new CopyOnWriteArrayList<Prompt>();
        InternetPrompts.setHandler(request, (prompt, _) -> {
            prompts.add(prompt);
            return new PromptAnswer.LogOn(Credentials.of("joe", "secret".toCharArray()), PromptAnswer.Remember.SESSION);
        });
        assertThat(InternetErrorDlg(WINDOW, request, error, FLAGS_ERROR_UI_FILTER_FOR_ERRORS | CHANGE, null))
                .isEqualTo(prompts.isEmpty() ? ERROR_SUCCESS : ERROR_INTERNET_FORCE_RETRY);
        return prompts;
    }

    // UI7, UI13
    @ParameterizedTest
    @ValueSource(ints = {ERROR_SUCCESS, ERROR_INTERNET_INCORRECT_PASSWORD})
    void aChallengeOfAProxyNamesTheProxy(int error) {
        var proxy = wininet.serve(c -> c.request()
                .reply("407 No", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "denied")
                .request()
                .reply("407 No", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "denied")
                .request()
                .reply("200 OK", "", ""));
        var request = proxied("http://127.0.0.1:" + proxy.port(), "server.test");
        assertThat(HttpSendRequest(request, null, null)).isTrue();

        assertThat(asked(request, error)).containsExactly(
                new Prompt.Credentials(true, "127.0.0.1", proxy.port(), "p", List.of("Basic"), 1, Optional.empty()));
        assertThat(Recorded.option(request, INTERNET_OPTION_PROXY_USERNAME)).isEqualTo("joe");
        assertThat(HttpSendRequest(request, null, null)).isTrue();
        assertThat(wininet.statusCode(request)).isEqualTo(200);
        InternetCloseHandle(sessionOf(request));
    }

    private static HINTERNET sessionOf(HINTERNET request) {
        return Recorded.parentOf(Recorded.parentOf(request));
    }

    // UI7, K17
    @Test
    void aProxyWithoutATunnelIsNoServerToLogOnTo() {
        var proxy = wininet.serve(c -> c.request().reply("401 No", "WWW-Authenticate: Basic realm=\"s\"\r\n", "denied"));
        var session = Objects.requireNonNull(
                InternetOpen(null, INTERNET_OPEN_TYPE_PROXY, "127.0.0.1:" + proxy.port(), null, 0));
        var connection = InternetConnect(session, "server.test", 443, null, null, INTERNET_SERVICE_HTTP, 0, null);
        var request = Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_SECURE, null));
        assertThat(HttpSendRequest(request, null, null)).isTrue();

        assertThat(asked(request, 0)).isEmpty();
        InternetCloseHandle(session);
    }

    // UI7, PR62
    @Test
    void aServerThatSaysWhatProxiesSayIsNotLoggedOnTo() {
        var server = wininet.serve(c -> c.request().reply("407 No", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "denied"));
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));
        assertThat(wininet.send(request)).isZero();

        assertThat(asked(request, 0)).isEmpty();
    }

    // UI6
    @Test
    void whoAcceptsACertificateIgnoresItsFaults() {
        var request = idle();
        InternetPrompts.setHandler(request, (_, _) -> new PromptAnswer.Ignore(Set.of(CertificateFault.WRONG_NAME)));

        assertThat(InternetErrorDlg(WINDOW, request, ERROR_INTERNET_SEC_CERT_CN_INVALID, 0, null)).isZero();
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(0);
        assertThat(InternetErrorDlg(WINDOW, request, ERROR_INTERNET_SEC_CERT_CN_INVALID, CHANGE, null)).isZero();
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(SECURITY_FLAG_IGNORE_CERT_CN_INVALID);
    }

    // UI8, UI13
    @ParameterizedTest
    @CsvSource({"12037, 1223", "12039, 0", "12040, 1223", "12043, 1223", "12041, 1223", "12044, 0", "12161, 12162", "12166, 0"})
    void theUsualAnswerIsSafe(int error, int answer) {
        assertThat(InternetErrorDlg(WINDOW, idle(), error, CHANGE, null)).isEqualTo(answer);
    }

    // UI10, UI11
    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            http://a/,  http://b/,  0
            http://a/,  https://a/, 0
            https://a/, http://a/,  1223
            https://a/, null,       87
            nothing,    http://a/,  87
            """)
    void aCrossingToLessSecurityIsAskedFor(String from, String to, int answer) {
        assertThat(InternetConfirmZoneCrossing(WINDOW, from, to, false)).isEqualTo(answer);
    }

    @Test
    void theHandlerOfTheProcessDecidesAboutCrossings() {
        InternetPrompts.setHandler(null, (_, _) -> PromptAnswer.Proceed.ONCE);

        assertThat(InternetConfirmZoneCrossing(WINDOW, "https://a/", "http://a/", false)).isEqualTo(ERROR_SUCCESS);
    }
}
