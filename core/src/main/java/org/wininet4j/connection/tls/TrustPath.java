package org.wininet4j.connection.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;

/**
 * Whether somebody who is trusted vouches for a server, by the JDK's PKIX, and if not, all the reasons why. Path validation ends with the first
 * fault it finds; so it is asked at a time when the dates are good, and where no anchor is found it is asked about the rest of the chain by itself. Pure.
 */
final class TrustPath {

    private final List<X509Certificate> sent;
    private final Set<TrustAnchor> anchors;
    private final PresentedChain chain;
    private final Instant now;

    TrustPath(List<X509Certificate> sent, Set<TrustAnchor> anchors, Instant now) {
        this.sent = sent;
        this.anchors = anchors;
        this.chain = PresentedChain.of(sent, anchors);
        this.now = now;
    }

    /** What there is to say of the path. */
    record Finding(Set<CertificateFault> faults, Optional<Trusted> path) {}

    /** A path to an anchor, the server's certificate first and the anchor left out; it held at {@code date}. */
    record Trusted(List<X509Certificate> certificates, TrustAnchor anchor, Instant date) {}

    Finding find() throws GeneralSecurityException {
        if (chain.isTrustedItself()) {
            return new Finding(PresentedChain.isOutdated(sent.getFirst(), now) ? EnumSet.of(CertificateFault.WRONG_DATE)
                    : EnumSet.noneOf(CertificateFault.class), Optional.empty());
        }
        var built = build();
        if (built.isPresent()) {
            var faults = EnumSet.noneOf(CertificateFault.class);
            addDates(faults, built.get().certificates());
            return new Finding(faults, built);
        }
        return new Finding(reasons(), Optional.empty());
    }

    private void addDates(Set<CertificateFault> faults, List<X509Certificate> certificates) {
        if (certificates.stream().anyMatch(certificate -> PresentedChain.isOutdated(certificate, now))) {
            faults.add(CertificateFault.WRONG_DATE);
        }
    }

    /** A path that is good now, or else at another time. */
    private Optional<Trusted> build() throws GeneralSecurityException {
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        var present = build(now);
        return present.isPresent() || !chain.outdated(now) ? present : build(chain.dateWhenValid(now));
    }

    private Optional<Trusted> build(Instant date) throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(sent.getFirst());
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setDate(Date.from(date));
        parameters.setRevocationEnabled(false);
        try {
            var result = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
            var path = result.getCertPath().getCertificates().stream().map(X509Certificate.class::cast).toList();
            return Optional.of(new Trusted(path, result.getTrustAnchor(), date));
        } catch (CertPathBuilderException e) {
            return Optional.empty();
        }
    }

    /** Why there is no path. */
    private Set<CertificateFault> reasons() throws GeneralSecurityException {
        var faults = EnumSet.of(CertificateFault.UNKNOWN_CA);
        addDates(faults, chain.certificates());
        var issuers = chain.issuersOfLast(anchors);
        if (issuers.isEmpty() && !PresentedChain.isSelfIssued(chain.last()) && !chain.anchored()) {
            faults.add(CertificateFault.REVOCATION);
        }
        var anchor = issuers.stream().filter(chain::signedBy).findFirst();
        if (anchor.isPresent()) {
            onlyFault(chain.certificates(), anchor.get()).ifPresent(fault -> replaceUnknown(faults, fault));
        } else {
            byItself().ifPresent(faults::add);
        }
        return faults;
    }

    /** Where an anchor vouches for the chain and one thing alone is wrong with it, and that is no fault of the chain, it is known. */
    private static void replaceUnknown(Set<CertificateFault> faults, CertificateFault fault) {
        if (fault == CertificateFault.INVALID) {
            faults.remove(CertificateFault.UNKNOWN_CA);
        }
        faults.add(fault);
    }

    /** What else is wrong with a chain that leads nowhere: as if its last certificate were trusted. */
    private Optional<CertificateFault> byItself() throws GeneralSecurityException {
        var certificates = chain.certificates();
        int last = certificates.size() - 1;
        var anchor = new TrustAnchor(chain.last(), null);
        if (last > 0) {
            return onlyFault(certificates.subList(0, last), anchor);
        }
        return PresentedChain.isSelfIssued(chain.last()) ? onlyFault(certificates, anchor) : Optional.empty();
    }

    private Optional<CertificateFault> onlyFault(List<X509Certificate> path, TrustAnchor anchor) throws GeneralSecurityException {
        try {
            var parameters = new PKIXParameters(Set.of(anchor));
            parameters.setDate(Date.from(chain.dateWhenValid(now)));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            return Optional.of(PathFaults.of(e.getReason()));
        }
    }
}
