package org.wininet4j;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A TLS connection, or an attempt at one which failed because of the server's certificate. Immutable.
 *
 * @param protocol such as "TLSv1.3"
 * @param cipherSuite by its standard name
 * @param certificates the server's own certificate first, then those that vouch for it, as the server sent them
 * @param applicationProtocol what was agreed on by ALPN, such as "http/1.1"; empty where the server does not know ALPN
 * @param resumed whether an earlier session was resumed, without certificates being sent again
 * @param faults of the certificate: those which were ignored, or because of which the attempt failed
 */
public record SecurityInfo(
        String protocol,
        String cipherSuite,
        List<X509Certificate> certificates,
        Optional<String> applicationProtocol,
        boolean resumed,
        Set<CertificateFault> faults) {

    /** Copies the collections. */
    public SecurityInfo {
        certificates = List.copyOf(certificates);
        faults = Set.copyOf(faults);
    }

    /** Without ALPN, new, and without a fault. */
    public SecurityInfo(String protocol, String cipherSuite, List<X509Certificate> certificates) {
        this(protocol, cipherSuite, certificates, Optional.empty(), false, Set.of());
    }

    /** Protocol and cipher suite; certificates are long. */
    @Override
    public String toString() {
        return protocol + " " + cipherSuite;
    }
}
