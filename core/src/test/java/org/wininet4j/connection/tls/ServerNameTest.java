package org.wininet4j.connection.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.testkit.tls.CertificateMaker;

/** RFC 9525: for which hosts a certificate is. */
class ServerNameTest {

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({"a.test, a.test, true", "A.Test, a.tEST, true", "a.test, b.test, false", "a.test, a.test.evil, false",
            "a.test, www.a.test, false",
            "*.a.test, www.a.test, true", "*.A.TEST, www.a.test, true", "*.a.test, a.test, false", "*.a.test, x.www.a.test, false",
            "*.a.test, .a.test, false", "*.test, a.test, false", "*.com, example.com, false", "*, a, false", "*, a.test, false",
            "*., a., false",
            "*.*.test, a.b.test, false", "a*.x.test, ab.x.test, false", "*a.x.test, ba.x.test, false", "a.*.test, a.b.test, false",
            "*.a.test, xn--bcher-kva.a.test, true", "xn--bcher-kva.test, xn--bcher-kva.test, true",
            "bücher.test, xn--bcher-kva.test, false",
            "k.test, \u212A.test, false", "a_b.test, a_b.test, true", "localhost, localhost, true", "'', a.test, false",
            "a.test, '', false"})
    void aNameOrAWildcardStandsForAHost(String pattern, String host, boolean fits) {
        assertThat(ServerName.matches(pattern, host)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({"127.0.0.1, 127.0.0.1, true", "127.0.0.1, 127.0.0.2, false", "::1, ::1, true", "::1, 0:0:0:0:0:0:0:1, true",
            "::1, ::2, false",
            "fe80::1, fe80::1%eth0, true", "127.0.0.1, localhost, false", "localhost, 127.0.0.1, false", "*.0.0.1, 127.0.0.1, false",
            "a.test, a.test., true", "*.a.test, b.a.test., true"})
    void addressesAreComparedAsAddresses(String name, String host, boolean fits) throws Exception {
        assertThat(ServerName.fits(CertificateMaker.of("x").names(name).selfSigned().certificate(), host)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "127.0.0.1"})
    void theCommonNameDoesNotCount(String host) throws Exception {
        assertThat(ServerName.fits(CertificateMaker.of(host).selfSigned().certificate(), host)).isFalse();
        assertThat(ServerName.fits(CertificateMaker.of(host).names("other.test").selfSigned().certificate(), host)).isFalse();
    }

    @Test
    void anyOfSeveralNamesWillDo() throws Exception {
        var certificate = CertificateMaker.of("x").names("a.test", "*.b.test", "10.0.0.1").selfSigned().certificate();

        assertThat(ServerName.fits(certificate, "c.b.test")).isTrue();
        assertThat(ServerName.fits(certificate, "10.0.0.1")).isTrue();
        assertThat(ServerName.of(certificate)).containsExactly("a.test", "*.b.test", "10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"a.test, a.test", "a.test., a.test", "localhost, localhost", "a_b.test, a_b.test", "127.0.0.1, ", "::1, ", "'', "})
    void theServerIsAskedForByName(String host, String indicated) {
        assertThat(ClientTls.indication(host)
                .map(name -> new String(name.getEncoded(), java.nio.charset.StandardCharsets.US_ASCII))
                .orElse(null))
                .isEqualTo(indicated);
    }
}
