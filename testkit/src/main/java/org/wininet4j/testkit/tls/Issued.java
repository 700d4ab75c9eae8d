package org.wininet4j.testkit.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate with its key, and those that vouch for it. Immutable.
 *
 * @param key its private key
 * @param chain the certificate, then those that vouch for it; the root may be left out
 */
public record Issued(PrivateKey key, List<X509Certificate> chain) {
    private static final char[] PASSWORD = "loopback".toCharArray();
    private static final String ALIAS = "key";

    /** Copies the chain. */
    public Issued {
        chain = List.copyOf(chain);
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The same with another chain, as a server sends it that is set up wrongly. */
    public Issued sending(X509Certificate... sent) {
        return new Issued(key, Arrays.asList(sent));
    }

    /** The context of a server that sends this chain. */
    public SSLContext serverContext() {
        return serverContext(trusting());
    }

    /** The same, which trusts these certificates of clients. */
    public SSLContext serverContext(KeyStore trustedClients) {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trustedClients);
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OnlyKey(this)}, trustedClients.size() == 0 ? null : trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no TLS context for a server", unavailable);
        }
    }

    /** The key and the chain as an entry of a key store. */
    public KeyStore.PrivateKeyEntry entry() {
        return new KeyStore.PrivateKeyEntry(key, chain.toArray(X509Certificate[]::new));
    }

    /** A store with the key alone. */
    public KeyStore keyStore() {
        try {
            var store = emptyStore();
            store.setKeyEntry(ALIAS, key, PASSWORD, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no key store", unavailable);
        }
    }

    /** The password of {@link #keyStore()} and of the key in it. */
    public static char[] password() {
        return PASSWORD.clone();
    }

    /** A store that trusts these certificates. */
    public static KeyStore trusting(X509Certificate... trusted) {
        try {
            var store = emptyStore();
            for (int i = 0; i < trusted.length; i++) {
                store.setCertificateEntry("trusted" + i, trusted[i]);
            }
            return store;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no trust store", unavailable);
        }
    }

    /** Its list of revoked certificates, as of now: those with these serial numbers. */
    public X509CRL revoking(BigInteger... serials) {
        var entries = new ArrayList<byte[]>();
        for (var serial : serials) {
            entries.add(Der.sequence(Der.integer(serial), Der.time(Instant.now().minusSeconds(60))));
        }
        return CertificateMaker.crl(this, entries);
    }

    private static KeyStore emptyStore() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            return store;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key store", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().getName();
    }
}
