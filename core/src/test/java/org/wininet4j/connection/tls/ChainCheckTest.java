package org.wininet4j.connection.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.CertificateFault;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;

/** Every fault of a chain is found, not only the first (V8–V12). */
class ChainCheckTest {
    private static final KeyStore TRUSTED = Issued.trusting(FaultyChain.ROOT.certificate(), FaultyChain.rsaRoot());
    private static final Set<TrustAnchor> ANCHORS = Set.of(
            new TrustAnchor(FaultyChain.ROOT.certificate(), null), new TrustAnchor(FaultyChain.rsaRoot(), null));

    @ParameterizedTest
    @EnumSource
    void allFaultsAreFound(FaultyChain chain) throws Exception {
        assertThat(faults(chain.make(), RevocationCheck.USUAL)).isEqualTo(chain.faults());
    }

    @Test
    void aCertificateThatIsTrustedItselfNeedsNobodyToVouchForIt() throws Exception {
        var own = CertificateMaker.ofServer().selfSigned();

        assertThat(faults(own, Set.of(new TrustAnchor(own.certificate(), null)), RevocationCheck.USUAL, false)).isEmpty();
    }

    @Test
    void withoutAnAnchorNobodyIsTrusted() throws Exception {
        assertThat(faults(FaultyChain.GOOD.make(), Set.of(), RevocationCheck.USUAL, false)).containsExactly(CertificateFault.UNKNOWN_CA);
    }

    @Test
    void V11c_aListOfItsIssuerSaysThatItWasRevoked() throws Exception {
        var server = FaultyChain.GOOD.make();
        var others = FaultyChain.ROOT.revoking(java.math.BigInteger.ONE);
        var its = FaultyChain.ROOT.revoking(server.certificate().getSerialNumber());

        assertThat(faults(server, listing(others))).isEmpty();
        assertThat(faults(server, listing(others, its))).containsExactly(CertificateFault.REVOKED);
    }

    @Test
    void aListThatSomebodyElseHasSignedSaysNothing() throws Exception {
        var server = FaultyChain.GOOD.make();
        var forged = CertificateMaker.ofAuthority("root").selfSigned().revoking(server.certificate().getSerialNumber());

        assertThat(faults(server, listing(forged))).isEmpty();
    }

    @Test
    void V8_whatCannotBeFoundOutIsAFaultWhereItIsAskedFor() throws Exception {
        assertThat(faults(FaultyChain.GOOD.make(), new RevocationCheck(true, List.of()))).containsExactly(CertificateFault.REVOCATION);
        assertThat(faults(FaultyChain.GOOD.make(), new RevocationCheck(true, List.of(FaultyChain.ROOT.revoking())))).isEmpty();
        assertThat(faults(FaultyChain.UNKNOWN_ROOT.make(), new RevocationCheck(true, List.of())))
                .containsOnly(CertificateFault.REVOCATION, CertificateFault.UNKNOWN_CA);
    }

    @Test
    void aSignatureWithSha1IsAFaultWhereThatIsWanted() throws Exception {
        var server = CertificateMaker.of("server").names("localhost").signedWith("SHA1withECDSA").issuedBy(FaultyChain.ROOT);

        assertThat(faults(server, ANCHORS, RevocationCheck.USUAL, false)).isEmpty();
        assertThat(faults(server, ANCHORS, RevocationCheck.USUAL, true)).containsExactly(CertificateFault.INVALID);
    }

    /** Whatever the JVM refuses is refused, also where nothing else is found. */
    @Test
    void aRefusalOfTheJvmThatNobodyElseCanExplainCounts() throws Exception {
        var given = new ChainCheck.Case(FaultyChain.GOOD.make().chain(), "localhost", List.of(),
                Optional.of(new CertificateException("no")));

        assertThat(new ChainCheck(ANCHORS, RevocationCheck.USUAL, false).faults(given, Instant.now()))
                .containsExactly(CertificateFault.INVALID);
    }

    @Test
    void theFaultsAreToldInWords() {
        var chain = FaultyChain.EVERYTHING.make().chain();

        assertThat(FaultText.of(FaultyChain.EVERYTHING.faults(), chain, "localhost", Instant.now()))
                .startsWith("expired at 2")
                .contains("it is signed by itself; it is for x.test, not for localhost; it is not for servers");
        assertThat(FaultText.of(FaultyChain.INTERMEDIATE_MISSING.faults(), FaultyChain.INTERMEDIATE_MISSING.make().chain(), "localhost",
                Instant.now()))
                .isEqualTo("nobody trusted vouches for it: the certificate of CN=intermediate is missing");
    }

    private static RevocationCheck listing(X509CRL... lists) {
        return new RevocationCheck(false, List.of(lists));
    }

    private static Set<CertificateFault> faults(Issued server, RevocationCheck revocation) throws Exception {
        return faults(server, ANCHORS, revocation, false);
    }

    private static Set<CertificateFault> faults(Issued server, Set<TrustAnchor> anchors, RevocationCheck revocation, boolean refusesWeak)
            throws Exception {
        var given = new ChainCheck.Case(server.chain(), "localhost", List.of(), refusal(server.chain(), anchors));
        return new ChainCheck(anchors, revocation, refusesWeak).faults(given, Instant.now());
    }

    private static Optional<CertificateException> refusal(List<X509Certificate> chain, Set<TrustAnchor> anchors) throws Exception {
        try {
            var trusted = anchors.equals(ANCHORS) ? TRUSTED
                    : Issued.trusting(anchors.stream().map(TrustAnchor::getTrustedCert).toArray(X509Certificate[]::new));
            if (anchors.isEmpty()) {
                return Optional.of(new CertificateException("nobody is trusted"));
            }
            Trust.in(Optional.of(trusted)).judge().checkServerTrusted(chain.toArray(X509Certificate[]::new), "ECDHE_ECDSA");
            return Optional.empty();
        } catch (CertificateException e) {
            return Optional.of(e);
        }
    }
}
