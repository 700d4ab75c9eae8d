package org.wininet4j.connection.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Who is trusted, and the JVM's own judge of chains that end there. Immutable.
 *
 * @param judge the JVM's trust manager
 * @param anchors whom it trusts
 */
record Trust(X509ExtendedTrustManager judge, Set<TrustAnchor> anchors) {

    /** Those in {@code store}; without one, those of the JVM, wherever its system properties say they are. */
    static Trust in(Optional<KeyStore> store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store.orElse(null));
        var judge = Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the JVM has no trust manager for X.509"));
        var anchors = Arrays.stream(judge.getAcceptedIssuers()).map(trusted -> new TrustAnchor(trusted, null)).collect(Collectors.toSet());
        return new Trust(judge, Set.copyOf(anchors));
    }

    /** The judge, as JSSE takes it. */
    TrustManager[] managers() {
        return new TrustManager[] {judge};
    }
}
