package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;
import org.wininet4j.win32.Recorded.Mode;

/** Consent to certificates by SECURITY_FLAGS and by the flags of requests (V1–V6, V12–V15). */
class SecurityFlagsTest {
    private static final int WHY_CA = 0x0100_0000;
    private static final int WHY_NAME = 0x0200_0000;
    private static final int WHY_DATE = 0x0400_0000;
    private static final int SECURED = SECURITY_FLAG_SECURE | SECURITY_FLAG_STRENGTH_STRONG;
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "Connection: close\r\n", "page").close();
    private static final Issued SELF_SIGNED = CertificateMaker.ofServer().selfSigned();
    private static final Issued ALL_WRONG = CertificateMaker.of("other")
            .names("other.test")
            .valid(Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(1)))
            .selfSigned();
    private static final String[] REFUSED = {"RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER",
            "CLOSING_CONNECTION", "CONNECTION_CLOSED"};

    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET request(Mode mode, Issued certificate, int flags, ScriptSteps... connections) {
        var server = wininet.serve(ScriptedServer.startTls(certificate.serverContext(), connections));
        var connection = wininet.connect(wininet.open(mode), server.port());
        return open(connection, flags);
    }

    private static HINTERNET open(HINTERNET connection, int flags) {
        return Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_SECURE | flags, 2));
    }

    /** V3, V4, V13, G104: refused, looked at, put right, sent again. */
    @ParameterizedTest
    @EnumSource
    void aRefusedCertificateCanBeAccepted(Mode mode) {
        var request = request(mode, SELF_SIGNED, 0, PAGE, PAGE);
        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_INVALID_CA);
        assertThat(wininet.statuses(request)).startsWith(REFUSED);
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(WHY_CA);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_NO_HEADERS);
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_CERTIFICATE_STRUCT)).isInstanceOfSatisfying(
                INTERNET_CERTIFICATE_INFO.class,
                info -> assertThat(info.lpszSubjectInfo).isEqualTo("wininet4j test server"));
        assertThat(InternetSetOption(request, 99, SECURITY_FLAG_IGNORE_UNKNOWN_CA)).isTrue();

        assertThat(wininet.send(request)).isZero();
        assertThat(Recorded.option(request, 98)).isEqualTo(SECURED | SECURITY_FLAG_IGNORE_UNKNOWN_CA | WHY_CA);
    }

    /** V5. */
    @Test
    void theFlagsOfARequestPresetTheSame() {
        int flags = INTERNET_FLAG_IGNORE_CERT_CN_INVALID | INTERNET_FLAG_IGNORE_CERT_DATE_INVALID;
        var request = request(Mode.SYNC, ALL_WRONG, flags, PAGE);

        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(flags);
        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_INVALID_CA);
    }

    /** V12: each in its order, or all as one. */
    @Test
    void severalFaultsAreToldOneByOneOrTogether() {
        var request = request(Mode.SYNC, ALL_WRONG, 0, PAGE, PAGE, PAGE);
        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_SEC_CERT_DATE_INVALID);
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(WHY_CA | WHY_NAME | WHY_DATE);
        assertThat(InternetSetOption(request, INTERNET_OPTION_ERROR_MASK, INTERNET_ERROR_MASK_COMBINED_SEC_CERT)).isTrue();

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_SEC_CERT_ERRORS);
        int all = SECURITY_FLAG_IGNORE_UNKNOWN_CA | SECURITY_FLAG_IGNORE_CERT_CN_INVALID | SECURITY_FLAG_IGNORE_CERT_DATE_INVALID;
        assertThat(InternetSetOption(request, INTERNET_OPTION_SECURITY_FLAGS, all)).isTrue();
        assertThat(wininet.send(request)).isZero();
    }

    /** V6: not outside of strict mode. */
    @Test
    void consentEndsWithItsRequest() {
        var server = wininet.serve(ScriptedServer.startTls(SELF_SIGNED.serverContext(), PAGE, PAGE));
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        var first = open(connection, 0);
        assertThat(InternetSetOption(first, INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_UNKNOWN_CA)).isTrue();
        assertThat(wininet.send(first)).isZero();
        var second = open(connection, 0);

        assertThat(Recorded.option(second, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(0);
        assertThat(wininet.send(second)).isEqualTo(ERROR_INTERNET_INVALID_CA);
    }
}
