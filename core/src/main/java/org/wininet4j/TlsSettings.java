package org.wininet4j;

import java.security.KeyStore;
import java.security.cert.X509CRL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Whom a session trusts, as whom it logs on, and which TLS it speaks. Immutable, but for what it refers to. Made by {@link SessionBuilder}.
 *
 * @param context checks certificates in place of the library: then none of their faults can be ignored, and the other settings do not count; empty
 *     for the library's own checks
 * @param anchors the certificates that are trusted; empty for those of the JVM, with its system properties ({@code javax.net.ssl.trustStore} …)
 * @param keys client certificates for requests that have none of their own; empty for those of {@code javax.net.ssl.keyStore}, if it is set
 * @param protocols versions that may be spoken, such as "TLSv1.3"; empty for those of the JVM
 * @param revocation whether it is looked up, in the network if need be, if certificates were revoked
 * @param revocationLists lists of revoked certificates that are at hand
 */
public record TlsSettings(
        Optional<SSLContext> context,
        Optional<KeyStore> anchors,
        Optional<X509ExtendedKeyManager> keys,
        List<String> protocols,
        boolean revocation,
        List<X509CRL> revocationLists) {

    /** What the JVM does. */
    public static final TlsSettings DEFAULT = new TlsSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false, List.of());

    /** Copies the lists. */
    public TlsSettings {
        protocols = List.copyOf(protocols);
        revocationLists = List.copyOf(revocationLists);
    }

    TlsSettings withContext(SSLContext checking) {
        return new TlsSettings(Optional.of(checking), anchors, keys, protocols, revocation, revocationLists);
    }

    TlsSettings withAnchors(KeyStore trusted) {
        return new TlsSettings(context, Optional.of(trusted), keys, protocols, revocation, revocationLists);
    }

    TlsSettings withKeys(X509ExtendedKeyManager certificates) {
        return new TlsSettings(context, anchors, Optional.of(certificates), protocols, revocation, revocationLists);
    }

    TlsSettings withProtocols(List<String> spoken) {
        return new TlsSettings(context, anchors, keys, spoken, revocation, revocationLists);
    }

    TlsSettings withRevocation(boolean asked) {
        return new TlsSettings(context, anchors, keys, protocols, asked, revocationLists);
    }

    TlsSettings withRevocationLists(Collection<X509CRL> lists) {
        return new TlsSettings(context, anchors, keys, protocols, revocation, List.copyOf(lists));
    }
}
