package org.wininet4j.connection.tls;

import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates a server sent, in the order of who vouches for whom, the server's own first; those that have no part in it left out, and
 * all from the first one that is trusted itself. Immutable.
 *
 * @param certificates at most {@value #MAX_CERTIFICATES}
 * @param anchored whether the certificate after the last one is a trusted one
 */
record PresentedChain(List<X509Certificate> certificates, boolean anchored) {

    /** Longer chains are cut. */
    static final int MAX_CERTIFICATES = 10;

    static PresentedChain of(List<X509Certificate> sent, Set<TrustAnchor> anchors) {
        var rest = new ArrayList<>(sent);
        var ordered = new ArrayList<X509Certificate>();
        Optional<X509Certificate> next = Optional.of(rest.removeFirst());
        while (next.isPresent() && ordered.size() < MAX_CERTIFICATES) {
            var certificate = next.get();
            if (anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()))) {
                return new PresentedChain(List.copyOf(ordered), true);
            }
            ordered.add(certificate);
            next = isSelfIssued(certificate) ? Optional.empty() : takeIssuer(certificate, rest);
        }
        return new PresentedChain(List.copyOf(ordered), false);
    }

    private static Optional<X509Certificate> takeIssuer(X509Certificate certificate, List<X509Certificate> rest) {
        var issuer = rest.stream()
                .filter(other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .findFirst();
        issuer.ifPresent(rest::remove);
        return issuer;
    }

    static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether the server's own certificate is trusted as it is. */
    boolean isTrustedItself() {
        return certificates.isEmpty() && anchored;
    }

    X509Certificate last() {
        return certificates.getLast();
    }

    /** The anchors by which the last certificate says it was issued. */
    List<TrustAnchor> issuersOfLast(Set<TrustAnchor> anchors) {
        var issuer = last().getIssuerX500Principal();
        return anchors.stream().filter(anchor -> issuer.equals(nameOf(anchor))).toList();
    }

    private static Object nameOf(TrustAnchor anchor) {
        return anchor.getTrustedCert() == null ? anchor.getCA() : anchor.getTrustedCert().getSubjectX500Principal();
    }

    boolean signedBy(TrustAnchor anchor) {
        try {
            last().verify(anchor.getTrustedCert() == null ? anchor.getCAPublicKey() : anchor.getTrustedCert().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether one of them is not valid at {@code now}. */
    boolean outdated(Instant now) {
        return certificates.stream().anyMatch(certificate -> isOutdated(certificate, now));
    }

    static boolean isOutdated(X509Certificate certificate, Instant now) {
        return now.isBefore(certificate.getNotBefore().toInstant()) || now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** The time nearest to {@code now} at which all are valid, if there is one; else one at which the first is. */
    Instant dateWhenValid(Instant now) {
        var first = certificates.getFirst();
        var from = certificates.stream().map(each -> each.getNotBefore().toInstant()).max(Instant::compareTo).orElseThrow();
        var to = certificates.stream().map(each -> each.getNotAfter().toInstant()).min(Instant::compareTo).orElseThrow();
        return from.isAfter(to)
                ? nearest(now, first.getNotBefore().toInstant(), first.getNotAfter().toInstant())
                : nearest(now, from, to);
    }

    private static Instant nearest(Instant now, Instant from, Instant to) {
        if (now.isBefore(from)) {
            return from;
        }
        return now.isAfter(to) ? to : now;
    }
}
