package org.wininet4j.connection.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Set;

/** Whether a certificate is for servers (RFC 5280, 4.2.1.3 and 4.2.1.12). Pure. */
final class ServerUsage {

    /** TLS servers, any use, and the two old names for servers with strong encryption. */
    private static final Set<
            String> PURPOSES = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0", "2.16.840.1.113730.4.1", "1.3.6.1.4.1.311.10.3.3");

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private ServerUsage() {}

    /** @throws CertificateParsingException if its uses cannot be read */
    static boolean permits(X509Certificate certificate) throws CertificateParsingException {
        var purposes = certificate.getExtendedKeyUsage();
        if (purposes != null && purposes.stream().noneMatch(PURPOSES::contains)) {
            return false;
        }
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[KEY_ENCIPHERMENT] || usage[KEY_AGREEMENT];
    }
}
