package org.wininet4j.testkit.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates for loopback and the TLS contexts made of them, each made on first use and kept for the life of the JVM. Thread-safe.
 * Nothing stays on disk. Fails with IllegalStateException where the Java running the tests has no keytool.
 */
public final class TestCertificates {
    private static final String AUTHORITY = "authority";
    private static final char[] PASSWORD = Keytool.PASSWORD.toCharArray();

    private final Map<CertificateKind, KeyStore> made = new EnumMap<>(CertificateKind.class); // guarded by this
    private final byte[] authorityStore;

    private TestCertificates() {
        authorityStore = generated(new byte[0], AUTHORITY, "wininet4j test authority",
                List.of("-validity", "365", "-startdate", "-90d", "-ext", "bc:c", "-ext", "KU=keyCertSign,cRLSign"));
    }

    private static final class Shared {
        static final TestCertificates INSTANCE = new TestCertificates();
    }

    /** The context of a server that shows a certificate of this kind. */
    public static SSLContext serverContext(CertificateKind kind) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(Shared.INSTANCE.storeOf(kind), PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no TLS context for a server", unavailable);
        }
    }

    /** The context of a client that trusts the authority and nobody else. */
    public static SSLContext clientContextTrusting() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trustStore());
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no TLS context for a client", unavailable);
        }
    }

    /** A new store that holds the authority's certificate alone. */
    public static KeyStore trustStore() {
        try {
            var store = emptyStore();
            store.setCertificateEntry(AUTHORITY, loaded(Shared.INSTANCE.authorityStore).getCertificate(AUTHORITY));
            return store;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no trust store", unavailable);
        }
    }

    /** The certificate a server of this kind shows. */
    public static X509Certificate certificate(CertificateKind kind) {
        try {
            return (X509Certificate) Shared.INSTANCE.storeOf(kind).getCertificate(kind.name());
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no certificate " + kind, unavailable);
        }
    }

    private synchronized KeyStore storeOf(CertificateKind kind) {
        return made.computeIfAbsent(kind, this::make);
    }

    private KeyStore make(CertificateKind kind) {
        return only(kind.name(), loaded(generated(authorityStore, kind.name(), "wininet4j test server", kind.options(AUTHORITY))));
    }

    /** A store with this one key, so that no server can pick another. */
    private static KeyStore only(String alias, KeyStore all) {
        try {
            var store = emptyStore();
            store.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
            return store;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no key " + alias, unavailable);
        }
    }

    private static byte[] generated(byte[] store, String alias, String commonName, List<String> options) {
        try (var keytool = new Keytool(store)) {
            keytool.generate(alias, commonName, options);
            return keytool.storeBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("keytool could not be run", failed);
        }
    }

    private static KeyStore emptyStore() {
        return loaded(new byte[0]);
    }

    private static KeyStore loaded(byte[] bytes) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(bytes.length == 0 ? null : new ByteArrayInputStream(bytes), PASSWORD);
            return store;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("a key store cannot be read", broken);
        }
    }
}
