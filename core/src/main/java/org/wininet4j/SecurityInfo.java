package org.wininet4j;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A TLS connection. Immutable.
 *
 * @param protocol such as "TLSv1.3"
 * @param cipherSuite by its standard name
 * @param certificates the server's own certificate first, then those that vouch for it
 */
public record SecurityInfo(String protocol, String cipherSuite, List<X509Certificate> certificates) {

    /** Copies the list. */
    public SecurityInfo {
        certificates = List.copyOf(certificates);
    }

    /** Protocol and cipher suite; certificates are long. */
    @Override
    public String toString() {
        return protocol + " " + cipherSuite;
    }
}
