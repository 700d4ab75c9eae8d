package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;
import org.wininet4j.win32.Recorded.Mode;

/** InternetGetSecurityInfoByURL (UI23). */
class SecurityOfUrlsTest {
    private static final int WHY_CA = 0x0100_0000;
    private static final int WHY_NAME = 0x0200_0000;
    private static final int WHY_DATE = 0x0400_0000;
    private static final int IGNORE_ALL = SECURITY_FLAG_IGNORE_UNKNOWN_CA | SECURITY_FLAG_IGNORE_CERT_CN_INVALID
            | SECURITY_FLAG_IGNORE_CERT_DATE_INVALID;
    private static final int UNTOUCHED = 0xdead;
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "Connection: close\r\n", "page").close();
    private static final Issued AUTHORITY = CertificateMaker.ofAuthority("an authority").selfSigned();
    private static final Issued SIGNED = CertificateMaker.ofServer().issuedBy(AUTHORITY);
    private static final Issued ALL_WRONG = CertificateMaker.of("other")
            .names("other.test")
            .valid(Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(1)))
            .selfSigned();
    private static final String[] REFUSED = {"RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER",
            "CLOSING_CONNECTION", "CONNECTION_CLOSED"};
    private static final String[] ANSWERED = {"CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER", "SENDING_REQUEST", "REQUEST_SENT",
            "RECEIVING_RESPONSE", "RESPONSE_RECEIVED"};
    private static final String[] DONE = {"REQUEST_COMPLETE"};
    private static final String[] CLOSED = {"CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING"};

    @RegisterExtension final Recorded wininet = new Recorded();
    private final Ref<List<X509Certificate>> chain = new Ref<>();
    private final IntRef flags = new IntRef(UNTOUCHED);

    private ScriptedServer serve(Issued certificate, ScriptSteps... connections) {
        return wininet.serve(ScriptedServer.startTls(certificate.serverContext(), connections));
    }

    private HINTERNET request(Mode mode, ScriptedServer server, int ignored) {
        var connection = wininet.connect(wininet.open(mode), server.port());
        var request = Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_SECURE, 2));
        assertThat(InternetSetOption(request, INTERNET_OPTION_SECURITY_FLAGS, ignored)).isTrue();
        return request;
    }

    private void assertUnknown(String url) {
        SetLastError(0);
        assertThat(InternetGetSecurityInfoByURL(url, chain, flags)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_ITEM_NOT_FOUND);
        assertThat(chain.value).isNull();
        assertThat(flags.value).isEqualTo(UNTOUCHED);
    }

    private void assertKnown(String url, Issued certificate, int faults) {
        SetLastError(1);
        assertThat(InternetGetSecurityInfoByURL(url, chain, flags)).isTrue();
        assertThat(GetLastError()).isZero();
        assertThat(chain.value).isEqualTo(certificate.chain());
        assertThat(flags.value).isEqualTo(faults);
    }

    /** As on Windows: refused twice there is nothing to tell, and after that the fault which was ignored. */
    @ParameterizedTest
    @EnumSource
    void aFaultThatWasIgnoredIsTold(Mode mode) {
        var server = serve(SIGNED, PAGE, PAGE);
        var url = "https://127.0.0.1:" + server.port() + "/data/some_file.html?q";
        assertUnknown(url);
        var request = request(mode, server, 0);
        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_INVALID_CA);
        assertUnknown(url);
        assertThat(InternetSetOption(request, INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_UNKNOWN_CA)).isTrue();

        assertThat(wininet.send(request)).isZero();
        assertKnown(url, SIGNED, WHY_CA);
        wininet.close(request);
        assertKnown(url, SIGNED, WHY_CA);
        assertThat(wininet.statuses(request)).isEqualTo(sequence(mode, REFUSED, DONE, ANSWERED, DONE, CLOSED));
    }

    private static List<String> sequence(Mode mode, String[]... parts) {
        return Stream.of(parts).filter(part -> mode == Mode.ASYNC || part != DONE).flatMap(Stream::of).toList();
    }

    @Test
    void everyFaultHasItsBit() {
        var server = serve(ALL_WRONG, PAGE);
        assertThat(wininet.send(request(Mode.SYNC, server, IGNORE_ALL))).isZero();

        assertKnown("https://127.0.0.1:" + server.port(), ALL_WRONG, WHY_CA | WHY_NAME | WHY_DATE);
    }

    @Test
    void aRefusalLaterLeavesWhatIsKnown() {
        var server = serve(SIGNED, PAGE, PAGE);
        assertThat(wininet.send(request(Mode.SYNC, server, IGNORE_ALL))).isZero();
        assertThat(wininet.send(request(Mode.SYNC, server, 0))).isEqualTo(ERROR_INTERNET_INVALID_CA);

        assertKnown("https://127.0.0.1:" + server.port() + "/", SIGNED, WHY_CA);
    }

    /** A session that is resumed shows no certificates, and has them all the same. */
    @Test
    void aResumedSessionIsKnownToo() {
        var server = serve(SIGNED, PAGE, PAGE);
        var first = request(Mode.SYNC, server, IGNORE_ALL);
        assertThat(wininet.send(first)).isZero();
        assertThat(wininet.read(first)).isEqualTo("page");
        assertThat(wininet.send(request(Mode.SYNC, server, IGNORE_ALL))).isZero();

        assertKnown("https://127.0.0.1:" + server.port() + "/", SIGNED, WHY_CA);
    }

    @Test
    void theServerIsKnownByHostAndPortAlone() {
        var server = serve(SIGNED, PAGE);
        assertThat(wininet.send(request(Mode.SYNC, server, IGNORE_ALL))).isZero();
        var authority = "127.0.0.1:" + server.port();

        assertUnknown("https://localhost:" + server.port() + "/");
        assertUnknown("https://127.0.0.1/");
        assertUnknown("http://" + authority + "/");
        assertUnknown("ftp://" + authority + "/");
        assertUnknown(authority);
        assertKnown("  HTTPS://joe:secret@" + authority + "/a b?c#d", SIGNED, WHY_CA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://test.example/data/some_file.html?q", "file:///c:/dir/file.txt", "xxx:///c:/dir/file.txt", "https://",
            "https://test.example:70000/", "test.example", "", " "})
    void whatIsNoHttpsUrlIsUnknown(String url) {
        assertUnknown(url);
    }

    @Test
    void withoutAUrlOrAPlaceForTheAnswerItFails() {
        assertThat(InternetGetSecurityInfoByURL(null, chain, flags)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetGetSecurityInfoByURL("https://test.example/", null, flags)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetGetSecurityInfoByURL("https://test.example/", chain, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }
}
