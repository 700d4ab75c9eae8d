package org.wininet4j.testkit.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestCertificatesTest {

    @Test
    void aClientThatTrustsTheAuthorityAcceptsTheGoodCertificate() throws SSLException {
        Handshake.run(TestCertificates.serverContext(CertificateKind.GOOD), client("localhost"));
        Handshake.run(TestCertificates.serverContext(CertificateKind.GOOD), client("127.0.0.1"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void itRefusesEveryOtherKind(CertificateKind kind) {
        var server = TestCertificates.serverContext(kind);

        assertThatThrownBy(() -> Handshake.run(server, client("localhost"))).isInstanceOf(SSLHandshakeException.class)
                .hasRootCauseInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void expiredAndFutureCertificatesAreOutsideTheirDates() {
        assertThatThrownBy(() -> TestCertificates.certificate(CertificateKind.EXPIRED).checkValidity())
                .isInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(() -> TestCertificates.certificate(CertificateKind.NOT_YET_VALID).checkValidity())
                .isInstanceOf(CertificateNotYetValidException.class);
    }

    @Test
    void aSelfSignedCertificateIsSignedByItself() {
        var certificate = TestCertificates.certificate(CertificateKind.SELF_SIGNED);
        var good = TestCertificates.certificate(CertificateKind.GOOD);

        assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
        assertThatThrownBy(() -> good.verify(certificate.getPublicKey())).isInstanceOf(SignatureException.class);
    }

    @Test
    void theWrongHostNamesNoneOfLoopback() throws CertificateException {
        assertThat(TestCertificates.certificate(CertificateKind.WRONG_HOST).getSubjectAlternativeNames())
                .containsExactly(List.of(2, "elsewhere.test"));
    }

    @Test
    void aCertificateIsMadeOnce() {
        assertThat(TestCertificates.certificate(CertificateKind.GOOD)).isSameAs(TestCertificates.certificate(CertificateKind.GOOD));
    }

    private static SSLEngine client(String host) {
        var engine = TestCertificates.clientContextTrusting().createSSLEngine(host, 443);
        var parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }
}
