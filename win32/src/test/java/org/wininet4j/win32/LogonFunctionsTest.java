package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.PromptAnswer;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.win32.Recorded.Mode;

/** Logging on by exact name: what the process keeps, and what forgets it (spec 03 §7). */
class LogonFunctionsTest {
    private static final String JOE = "     \"Authorization: Basic am9lOnNlY3JldA==\"";

    @RegisterExtension final Recorded wininet = new Recorded();

    private static ConnectionScript denied(ConnectionScript script) {
        return script.request().reply("401 Unauthorized", "WWW-Authenticate: Basic realm=\"r\"\r\n", "denied");
    }

    private static ConnectionScript granted(ConnectionScript script) {
        return script.request().reply("200 OK", "", "granted");
    }

    private HINTERNET connect(Mode mode, ScriptedServer server, @Nullable String user) {
        var connection = InternetConnect(
                wininet.open(mode), "127.0.0.1", server.port(), user, user == null ? null : "secret", INTERNET_SERVICE_HTTP, 0, 1);
        wininet.recorder().withoutNetwork(connection);
        return Objects.requireNonNull(connection);
    }

    /** Sends and reads; the status. */
    private int get(HINTERNET request) {
        assertThat(wininet.send(request)).isZero();
        wininet.read(request);
        return wininet.statusCode(request);
    }

    private static List<String> fields(ScriptedServer server) {
        return server.log().stream().filter(line -> line.contains("Authorization")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void G70_aChallengeIsOneLegMore(Mode mode) {
        var server = wininet.serve(c -> granted(denied(c)).eof());
        var request = wininet.request(connect(mode, server, "joe"));

        assertThat(get(request)).isEqualTo(200);
        assertThat(wininet.statuses(request)).filteredOn(status -> !status.equals("REQUEST_COMPLETE"))
                .containsExactly(
                        "RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER", "SENDING_REQUEST", "REQUEST_SENT",
                        "RECEIVING_RESPONSE", "RESPONSE_RECEIVED", "SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE",
                        "RESPONSE_RECEIVED");
        assertThat(wininet.queried(request, HTTP_QUERY_AUTHORIZATION | HTTP_QUERY_FLAG_REQUEST_HEADERS))
                .isEqualTo("Basic am9lOnNlY3JldA==");
    }

    @Test
    void U10_anotherSessionSendsThemAtOnceAndShowsThem() {
        var server = wininet.serve(c -> granted(granted(denied(c))).eof());
        get(wininet.request(connect(Mode.SYNC, server, "joe")));
        var request = wininet.request(connect(Mode.SYNC, server, null));
        assertThat(Recorded.option(request, INTERNET_OPTION_USERNAME)).isEqualTo("");

        assertThat(get(request)).isEqualTo(200);
        assertThat(fields(server)).containsExactly(JOE, JOE);
        assertThat(Recorded.option(request, INTERNET_OPTION_USERNAME)).isEqualTo("joe");
        assertThat(Recorded.option(request, INTERNET_OPTION_PASSWORD)).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "ann@, ann"})
    void R9_aRedirectToAnotherServerForgetsTheUser(String ofUrl, String user) {
        var other = wininet.serve(c -> denied(denied(c)).eof());
        var location = "Location: http://" + ofUrl + "127.0.0.1:" + other.port() + "/\r\n";
        var server = wininet
                .serve(c -> c.request().reply("302 Found", "Location: /here\r\n", "").request().reply("302 Found", location, ""));
        var connection = connect(Mode.SYNC, server, "joe");
        var request = wininet.request(connection);
        assertThat(get(request)).isEqualTo(401);

        assertThat(Recorded.option(request, INTERNET_OPTION_USERNAME)).isEqualTo(user);
        assertThat(Recorded.option(connection, INTERNET_OPTION_USERNAME)).isEqualTo(user);
        assertThat(Recorded.option(connection, INTERNET_OPTION_PASSWORD)).isEqualTo("");
    }

    /** Option AUTH_FLAGS: neither what is given nor what is kept is sent. */
    @ParameterizedTest
    @ValueSource(ints = {AUTH_FLAG_DISABLE_SERVER_AUTH, AUTH_FLAG_DISABLE_BASIC_CLEARCHANNEL})
    void aWayOfLoggingOnCanBeOffForTheProcess(int bit) {
        var server = wininet.serve(c -> granted(denied(denied(granted(denied(c))))).eof());
        var connection = connect(Mode.SYNC, server, "joe");
        assertThat(get(wininet.request(connection))).isEqualTo(200);
        assertThat(InternetSetOption(null, INTERNET_OPTION_AUTH_FLAGS, bit)).isTrue();
        assertThat(get(wininet.request(connection))).isEqualTo(401);
        assertThat(InternetSetOption(null, INTERNET_OPTION_AUTH_FLAGS, AUTH_FLAG_DISABLE_NEGOTIATE)).isTrue();
        CleanupCredentialCache();

        assertThat(get(wininet.request(connection))).isEqualTo(200);
        assertThat(fields(server)).containsExactly(JOE, JOE);
        assertThat(Recorded.option(null, INTERNET_OPTION_AUTH_FLAGS)).isEqualTo(AUTH_FLAG_DISABLE_NEGOTIATE);
    }

    /** Option AUTH_FLAGS: what is left is spoken. */
    @Test
    void digestIsSpokenWhereBasicIsOff() {
        var server = wininet.serve(c -> granted(c.request()
                .reply("401 No", "WWW-Authenticate: Basic realm=\"r\"\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n", "denied"))
                .eof());
        InternetSetOption(null, INTERNET_OPTION_AUTH_FLAGS, AUTH_FLAG_DISABLE_BASIC_CLEARCHANNEL);

        assertThat(get(wininet.request(connect(Mode.SYNC, server, "joe")))).isEqualTo(200);
        assertThat(fields(server)).hasSize(1).first().asString().contains("Digest ");
    }

    @Test
    void U13_theyReplaceAFieldOfTheApplicationsOwn() {
        var server = wininet.serve(c -> granted(granted(denied(c))).eof());
        get(wininet.request(connect(Mode.SYNC, server, "joe")));
        var request = wininet.request(connect(Mode.SYNC, server, null));
        HttpAddRequestHeaders(request, "Authorization: Bearer x", HTTP_ADDREQ_FLAG_ADD);

        assertThat(get(request)).isEqualTo(200);
        assertThat(fields(server)).containsExactly(JOE, JOE);
    }

    @Test
    void U12_aFieldOfTheApplicationsOwnIsNotKept() {
        var server = wininet.serve(c -> granted(granted(c)).eof());
        var request = wininet.request(connect(Mode.SYNC, server, null));
        HttpAddRequestHeaders(request, "Authorization: Basic am9lOnNlY3JldA==", HTTP_ADDREQ_FLAG_ADD);
        get(request);
        get(wininet.request(connect(Mode.SYNC, server, null)));

        assertThat(fields(server)).containsExactly(JOE);
    }

    @Test
    void U15_aHostFieldDoesNotMatter() {
        var server = wininet.serve(c -> granted(granted(denied(c))).eof());
        get(wininet.request(connect(Mode.SYNC, server, "joe")));
        var request = wininet.request(connect(Mode.SYNC, server, null));
        HttpAddRequestHeaders(request, "Host: other.example", HTTP_ADDREQ_FLAG_ADD);

        assertThat(get(request)).isEqualTo(200);
        assertThat(fields(server)).containsExactly(JOE, JOE);
    }

    @Test
    void U14_theEndOfTheBrowserSessionForgets() {
        var server = wininet.serve(c -> denied(granted(denied(c))).eof());
        get(wininet.request(connect(Mode.SYNC, server, "joe")));
        assertThat(InternetSetOption(null, INTERNET_OPTION_END_BROWSER_SESSION, null)).isTrue();

        assertThat(get(wininet.request(connect(Mode.SYNC, server, null)))).isEqualTo(401);
        assertThat(fields(server)).containsExactly(JOE);
    }

    @Test
    void U27_soDoesCleanupCredentialCache() {
        var server = wininet.serve(c -> denied(granted(denied(c))).eof());
        get(wininet.request(connect(Mode.SYNC, server, "joe")));
        assertThat(CleanupCredentialCache()).isTrue();

        assertThat(get(wininet.request(connect(Mode.SYNC, server, null)))).isEqualTo(401);
    }

    @Test
    void U7_credentialsCanBeSetAfterTheChallenge() {
        var server = wininet.serve(c -> granted(denied(denied(c))).eof());
        var request = wininet.request(connect(Mode.SYNC, server, null));
        assertThat(get(request)).isEqualTo(401);
        InternetSetOption(request, INTERNET_OPTION_USERNAME, "joe");
        InternetSetOption(request, INTERNET_OPTION_PASSWORD, "secret");

        assertThat(get(request)).isEqualTo(200);
        assertThat(Recorded.option(Recorded.parentOf(request), INTERNET_OPTION_USERNAME)).isEqualTo("joe");
    }

    @Test
    void U8_withTheFlagNothingIsAnswered() {
        var server = wininet.serve(c -> denied(c).eof());
        var connection = connect(Mode.SYNC, server, "joe");
        var request = Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_NO_AUTH, 2));

        assertThat(get(request)).isEqualTo(401);
        assertThat(fields(server)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void G59a_theThreePartSendingIsMadeTwice(Mode mode) {
        var server = wininet.serve(c -> granted(denied(c)).eof());
        var request = wininet.request(connect(mode, server, "joe"), "POST", Recorded.REQUEST_CONTEXT);

        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, null, null, 0, null))).isZero();
        assertThat(wininet.result(request, () -> HttpEndRequest(request, null, 0, null))).isEqualTo(ERROR_INTERNET_FORCE_RETRY);
        assertThat(wininet.statusCode(request)).isEqualTo(401);
        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, null, null, 0, null))).isZero();
        assertThat(wininet.result(request, () -> HttpEndRequest(request, null, 0, null))).isZero();
        assertThat(wininet.statusCode(request)).isEqualTo(200);
        assertThat(fields(server)).containsExactly(JOE);
    }

    @Test
    void U17_aLogoffWithAPageHasAnErrorOfItsOwn() {
        var server = wininet.serve(c -> c.request().reply("401 No", "WWW-Authenticate: MS-Logoff realm=r\r\n", "bye").eof());
        var request = wininet.request(connect(Mode.SYNC, server, "joe"));
        InternetSetOption(request, INTERNET_OPTION_ERROR_MASK, INTERNET_ERROR_MASK_LOGIN_FAILURE_DISPLAY_ENTITY_BODY);

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_LOGIN_FAILURE_DISPLAY_ENTITY_BODY);
        assertThat(wininet.read(request)).isEqualTo("bye");
    }

    // UI23
    @Test
    void anOpenQuestionIsAnsweredByTheOptions() {
        var server = wininet.serve(c -> granted(denied(c)).eof());
        var session = wininet.open(Mode.SYNC);
        InternetPrompts.setAutomatic(session, true);
        InternetPrompts.setHandler(session, (prompt, _) -> prompt.usual());
        var request = wininet.request(wininet.connect(session, server.port()));
        assertThat(ResumeSuspendedDownload(request, 0)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        wininet.inside("USER_INPUT_REQUIRED", request, () -> {
            InternetSetOption(request, INTERNET_OPTION_USERNAME, "joe");
            InternetSetOption(request, INTERNET_OPTION_PASSWORD, "secret");
            assertThat(ResumeSuspendedDownload(request, 0)).isTrue();
        });

        assertThat(get(request)).isEqualTo(200);
        assertThat(fields(server)).containsExactly(JOE);
    }

    // UI17
    @Test
    void withNoUiNobodyIsAsked() {
        var server = wininet.serve(c -> denied(c).eof());
        var session = wininet.open(Mode.SYNC);
        InternetPrompts.setAutomatic(session, true);
        InternetPrompts.setHandler(session, (_, _) -> PromptAnswer.Proceed.ONCE);
        var connection = wininet.connect(session, server.port());
        var request = Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_NO_UI, 2));

        assertThat(get(request)).isEqualTo(401);
        assertThat(wininet.statuses(request)).doesNotContain("USER_INPUT_REQUIRED");
    }
}
