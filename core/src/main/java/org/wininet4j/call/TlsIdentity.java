package org.wininet4j.call;

import java.security.KeyStore;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;

/**
 * What a request wants of TLS besides its server: connections are shared by equal ones alone, so that one made with faults ignored, or with a client
 * certificate, is never given to a request that would not have made it so (K2). Immutable.
 *
 * @param ignored faults of the server's certificate that are ignored (V1)
 * @param clientCertificate the certificate to log on with (U26)
 * @param refusesWeak whether signatures with SHA-1 are refused where the JVM would let them pass
 */
public record TlsIdentity(Set<CertificateFault> ignored, Optional<KeyStore.PrivateKeyEntry> clientCertificate, boolean refusesWeak) {

    /** Nothing special. */
    public static final TlsIdentity USUAL = new TlsIdentity(Set.of(), Optional.empty(), false);

    /** Copies the set. */
    public TlsIdentity {
        ignored = Set.copyOf(ignored);
    }

    /** The usual one if it is that. */
    public static TlsIdentity of(Set<CertificateFault> ignored, Optional<KeyStore.PrivateKeyEntry> clientCertificate, boolean refusesWeak) {
        return ignored.isEmpty() && clientCertificate.isEmpty() && !refusesWeak
                ? USUAL
                : new TlsIdentity(ignored, clientCertificate, refusesWeak);
    }

    /** Whether nothing special is wanted. */
    public boolean usual() {
        return ignored.isEmpty() && clientCertificate.isEmpty() && !refusesWeak;
    }

    /** Entries of key stores are the same if certificate and key are. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof TlsIdentity that
                && refusesWeak == that.refusesWeak
                && ignored.equals(that.ignored)
                && same(clientCertificate, that.clientCertificate));
    }

    private static boolean same(Optional<KeyStore.PrivateKeyEntry> one, Optional<KeyStore.PrivateKeyEntry> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return one.get().getCertificate().equals(other.get().getCertificate())
                && one.get().getPrivateKey().equals(other.get().getPrivateKey());
    }

    @Override
    public int hashCode() {
        return ignored.hashCode() * 31 + (clientCertificate.isPresent() ? 1 : 0) + (refusesWeak ? 2 : 0);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ignored " + ignored + (clientCertificate.isPresent() ? ", client certificate" : "") + (refusesWeak ? ", no SHA-1" : "");
    }
}
