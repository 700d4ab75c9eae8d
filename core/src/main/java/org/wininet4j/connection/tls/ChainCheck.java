package org.wininet4j.connection.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;

/**
 * All that is wrong with a server's certificate (V7): its name, its usage, and the path to somebody who is trusted. The JVM's trust manager judges the
 * path first, and nothing it refuses passes here; but it stops at the first fault, and so {@link TrustPath} looks for the others. Pure, unless
 * authorities are to be asked for revocations.
 *
 * @param anchors who is trusted
 * @param revocation how revocations are found out
 * @param refusesWeak whether signatures with SHA-1 are refused too, where the JVM would let them pass
 */
record ChainCheck(Set<TrustAnchor> anchors, RevocationCheck revocation, boolean refusesWeak) {

    /**
     * What is to be judged.
     *
     * @param sent the certificates as they came, at least one
     * @param host whom they ought to be for
     * @param stapled answers about revocations that came with them
     * @param refusal why the JVM's trust manager has refused them, if it has
     */
    record Case(List<X509Certificate> sent, String host, List<byte[]> stapled, Optional<CertificateException> refusal) {}

    Set<CertificateFault> faults(Case given, Instant now) throws GeneralSecurityException {
        var faults = pathFaults(given, now);
        var own = given.sent().getFirst();
        try {
            if (!ServerUsage.permits(own)) {
                faults.add(CertificateFault.WRONG_USAGE);
            }
            given.refusal().filter(_ -> faults.isEmpty()).ifPresent(refusal -> faults.add(PathFaults.of(refusal)));
            if (!ServerName.fits(own, given.host())) {
                faults.add(CertificateFault.WRONG_NAME);
            }
        } catch (CertificateParsingException e) {
            faults.add(CertificateFault.INVALID);
        }
        return faults;
    }

    private Set<CertificateFault> pathFaults(Case given, Instant now) throws GeneralSecurityException {
        var faults = EnumSet.noneOf(CertificateFault.class);
        if (refusesWeak && given.sent().stream().anyMatch(ChainCheck::isSignedWeakly)) {
            faults.add(CertificateFault.INVALID);
        }
        if (given.refusal().isEmpty() && revocation.equals(RevocationCheck.USUAL) && given.stapled().isEmpty()) {
            return faults;
        }
        var finding = new TrustPath(given.sent(), anchors, now).find();
        faults.addAll(finding.faults());
        if (finding.path().isPresent()) {
            faults.addAll(revocation.faults(finding.path().get(), given.stapled()));
        } else if (revocation.asks() && !finding.faults().isEmpty()) {
            faults.add(CertificateFault.REVOCATION);
        }
        return faults;
    }

    /** The signature of a root says nothing. */
    private static boolean isSignedWeakly(X509Certificate certificate) {
        var algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return !PresentedChain.isSelfIssued(certificate) && (algorithm.startsWith("SHA1") || algorithm.startsWith("MD"));
    }
}
