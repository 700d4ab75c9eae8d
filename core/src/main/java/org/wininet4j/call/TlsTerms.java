package org.wininet4j.call;

import java.security.KeyStore;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;

/**
 * How a call gets a connection with TLS.
 *
 * @param identity what it wants besides the server
 * @param combinesFaults any faults of a certificate are one error, {@link org.wininet4j.InternetError#SEC_CERT_ERRORS} (V12)
 */
public record TlsTerms(TlsIdentity identity, boolean combinesFaults) {

    /** Nothing special. */
    public static final TlsTerms USUAL = new TlsTerms(TlsIdentity.USUAL, false);

    /** Whether nothing special is wanted. */
    boolean usual() {
        return identity.usual() && !combinesFaults;
    }

    /** The usual terms if they are that. */
    public static TlsTerms of(
            Set<CertificateFault> ignored, Optional<KeyStore.PrivateKeyEntry> clientCertificate, boolean refusesWeak,
            boolean combinesFaults) {
        var identity = TlsIdentity.of(ignored, clientCertificate, refusesWeak);
        return identity.usual() && !combinesFaults ? USUAL : new TlsTerms(identity, combinesFaults);
    }
}
