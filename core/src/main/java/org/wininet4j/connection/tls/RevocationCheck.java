package org.wininet4j.connection.tls;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLReason;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;

/**
 * Whether a certificate of a path was revoked: by the lists at hand and by the answers the server has stapled, which cost nothing, and where that is
 * wanted by asking the authorities, through the JDK's PKIX. Immutable.
 *
 * @param asks whether authorities are asked; what cannot be found out is a fault then
 * @param lists lists at hand
 */
record RevocationCheck(boolean asks, List<X509CRL> lists) {

    private static final byte[] NO_ANSWER = {};

    /** Nothing beyond what the server has stapled. */
    static final RevocationCheck USUAL = new RevocationCheck(false, List.of());

    /** The faults of a path; {@code stapled} are the server's answers for its certificates, in their order. */
    Set<CertificateFault> faults(TrustPath.Trusted path, List<byte[]> stapled) throws GeneralSecurityException {
        var faults = EnumSet.noneOf(CertificateFault.class);
        for (int i = 0; i < path.certificates().size(); i++) {
            boolean last = i + 1 == path.certificates().size();
            var issuer = last ? path.anchor() : new TrustAnchor(path.certificates().get(i + 1), null);
            var link = new Link(path.certificates().get(i), issuer, path.date());
            link(link, i < stapled.size() ? stapled.get(i) : NO_ANSWER).ifPresent(faults::add);
        }
        return faults;
    }

    /** A certificate, and who has signed it; that was good at {@code date}. */
    private record Link(X509Certificate certificate, TrustAnchor issuer, Instant date) {

        PublicKey issuerKey() {
            return issuer.getTrustedCert() == null ? issuer.getCAPublicKey() : issuer.getTrustedCert().getPublicKey();
        }
    }

    private Optional<CertificateFault> link(Link link, byte[] answer) throws GeneralSecurityException {
        if (lists.stream().anyMatch(list -> revokes(list, link))) {
            return Optional.of(CertificateFault.REVOKED);
        }
        return asks || answer.length > 0 ? asked(link, answer) : Optional.empty();
    }

    /** Whether the issuer has signed that, however long ago. */
    private static boolean revokes(X509CRL list, Link link) {
        if (!list.getIssuerX500Principal().equals(link.certificate().getIssuerX500Principal())) {
            return false;
        }
        var entry = list.getRevokedCertificate(link.certificate());
        if (entry == null || entry.getRevocationReason() == CRLReason.REMOVE_FROM_CRL) {
            return false;
        }
        try {
            list.verify(link.issuerKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The rest of the path has been checked: what fails here is not known, unless it is revoked. */
    private Optional<CertificateFault> asked(Link link, byte[] answer) throws GeneralSecurityException {
        var validator = CertPathValidator.getInstance("PKIX");
        var checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        if (answer.length > 0) {
            checker.setOcspResponses(Map.of(link.certificate(), answer));
        }
        checker.setOptions(asks ? EnumSet.noneOf(Option.class) : EnumSet.of(Option.NO_FALLBACK));
        var parameters = new PKIXParameters(Set.of(link.issuer()));
        parameters.setDate(Date.from(link.date()));
        parameters.addCertPathChecker(checker);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        try {
            validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(link.certificate())), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            var revoked = e.getReason() == BasicReason.REVOKED;
            return revoked ? Optional.of(CertificateFault.REVOKED) : Optional.of(CertificateFault.REVOCATION).filter(_ -> asks);
        }
    }
}
