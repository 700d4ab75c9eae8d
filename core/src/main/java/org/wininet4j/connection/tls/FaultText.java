package org.wininet4j.connection.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wininet4j.CertificateFault;

/** What is wrong with a server's certificate, in words. Pure. */
final class FaultText {

    /** More names than these are not listed. */
    private static final int MAX_NAMES = 5;

    private FaultText() {}

    /** The faults in their order, as one line. */
    static String of(Set<CertificateFault> faults, List<X509Certificate> sent, String host, Instant now) {
        boolean incomplete = faults.contains(CertificateFault.REVOCATION) && faults.contains(CertificateFault.UNKNOWN_CA);
        return faults.stream()
                .sorted()
                .filter(fault -> !incomplete || fault != CertificateFault.REVOCATION)
                .map(fault -> of(fault, sent, host, now))
                .collect(Collectors.joining("; "));
    }

    private static String of(CertificateFault fault, List<X509Certificate> sent, String host, Instant now) {
        var own = sent.getFirst();
        return switch (fault) {
            case REVOCATION -> "no authority could be asked whether it was revoked";
            case WRONG_DATE -> sent.stream()
                    .filter(certificate -> PresentedChain.isOutdated(certificate, now))
                    .findFirst()
                    .map(certificate -> dates(certificate, now))
                    .orElse("an authority's certificate is out of date");
            case UNKNOWN_CA -> issuer(sent);
            case WRONG_NAME -> "it is for " + names(own) + ", not for " + host;
            case WRONG_USAGE -> "it is not for servers";
            case REVOKED -> "it was revoked";
            case INVALID -> "its key, its signature or its form is not acceptable: " + own.getPublicKey().getAlgorithm() + ", "
                    + own.getSigAlgName();
        };
    }

    private static String dates(X509Certificate certificate, Instant now) {
        return now.isBefore(certificate.getNotBefore().toInstant())
                ? "not valid before " + certificate.getNotBefore().toInstant()
                : "expired at " + certificate.getNotAfter().toInstant();
    }

    private static String issuer(List<X509Certificate> sent) {
        var last = PresentedChain.of(sent, Set.of()).last();
        if (PresentedChain.isSelfIssued(last)) {
            return sent.size() == 1 ? "it is signed by itself"
                    : "nobody trusted vouches for it: the chain ends with " + last.getSubjectX500Principal().getName();
        }
        return "nobody trusted vouches for it: the certificate of " + last.getIssuerX500Principal().getName() + " is missing";
    }

    private static String names(X509Certificate certificate) {
        var names = ServerName.of(certificate);
        if (names.isEmpty()) {
            return "no host";
        }
        return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", ")) + (names.size() > MAX_NAMES ? " and others" : "");
    }
}
