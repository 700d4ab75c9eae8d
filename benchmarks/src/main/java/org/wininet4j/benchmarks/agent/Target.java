package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The server, as a client is set up for it.
 *
 * @param url what is asked for; the client will see no other host
 * @param connections how many connections the client may need, and must be allowed to keep
 * @param certificate the server's own, in PEM
 */
public record Target(URI url, int connections, Path certificate) {

    /** More than the server sends: some clients refuse 100 otherwise. */
    static final int MAX_HEADER_FIELDS = 200;

    /** The path of the first of the redirects that the server has. */
    public static final String FIRST_HOP = "hop1";

    /** More than there are; some clients follow four only, or five. */
    static final int MAX_REDIRECTS = 20;

    /** Whether redirects are to be followed; a client that does not by itself is told to then, as it may cost. */
    boolean redirects() {
        return url.getPath().endsWith(FIRST_HOP);
    }

    /** Trusts the server's certificate and no other. */
    X509TrustManager trustManager() {
        try (var pem = Files.newInputStream(certificate)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot trust " + certificate, e);
        }
    }

    /** A context with that trust. */
    SSLContext tls() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trustManager()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS", e);
        }
    }
}
