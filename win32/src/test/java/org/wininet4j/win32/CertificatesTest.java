package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.SecurityInfo;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** What options tell of a server's certificate. */
class CertificatesTest {
    private static final SecurityInfo SECURED = new SecurityInfo(
            "TLSv1.3", "TLS_AES_256_GCM_SHA384", List.of(TestCertificates.certificate(CertificateKind.GOOD)));

    /** V14. */
    @Test
    void theStructureTellsWhoseItIsAndHowLong() throws Exception {
        var certificate = SECURED.certificates().getFirst();

        assertThat(Certificates.structure(SECURED))
                .extracting("lpszSubjectInfo", "lpszIssuerInfo", "ftStart", "ftExpiry", "lpszProtocolName", "lpszEncryptionAlgName",
                        "lpszSignatureAlgName", "dwKeySize")
                .containsExactly("wininet4j test server", "wininet4j test authority", certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(), null, null, null, 256);
    }

    /** V14: the values in the order they stand in, a line each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"CN=a.test, O=Some Firm, L=Saint Paul, ST=Minnesota, C=US | US/Minnesota/Saint Paul/Some Firm/a.test",
                    "CN=\"a, b\" | a, b", "CN=Bücher, OU=x+OU=y | x/y/Bücher"})
    void aNameIsItsValues(String name, String lines) {
        var shown = DistinguishedName.lines(new X500Principal(name).getEncoded());

        assertThat(shown.split("\r\n")).containsExactly(lines.split("/"));
    }

    @Test
    void V15_theTextTellsMore() throws Exception {
        assertThat(Certificates.text(SECURED).split("\r\n")).hasSize(10)
                .startsWith("Subject:", "wininet4j test server", "Issuer:", "wininet4j test authority")
                .contains("Security Protocol:\tTLSv1.3", "Privacy Strength:\t256 bits");
    }

    /** OP21. */
    @Test
    void withoutACertificateThereIsNothingToTell() {
        assertThatThrownBy(() -> Certificates.structure(new SecurityInfo("TLSv1.2", "x", List.of())))
                .isInstanceOfSatisfying(InternetException.class,
                        failure -> assertThat(failure.error()).isEqualTo(InternetError.INVALID_OPERATION));
    }

    @ParameterizedTest
    @CsvSource({"TLS_AES_128_GCM_SHA256, 128", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, 256", "TLS_CHACHA20_POLY1305_SHA256, 256",
            "SSL_RSA_WITH_3DES_EDE_CBC_SHA, 168", "TLS_NULL_WITH_NULL_NULL, 0"})
    void theSuiteTellsTheBitsOfTheKey(String suite, int bits) {
        assertThat(CipherStrength.bits(suite)).isEqualTo(bits);
    }
}
