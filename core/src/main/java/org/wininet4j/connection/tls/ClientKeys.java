package org.wininet4j.connection.tls;

import java.net.Socket;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives JSSE the client's certificate, and notes that the server has asked for one (U26). The certificate of the request is sent whomever the server
 * says it trusts: it was chosen. Thread-safe.
 */
final class ClientKeys extends X509ExtendedKeyManager {

    /** Stands for the request's own certificate, whatever the aliases of the others are. */
    private static final String OWN = "\0own";

    private final Optional<KeyStore.PrivateKeyEntry> own;
    private final Optional<X509ExtendedKeyManager> others;

    /** Of a request with a certificate of its own, or else of those which the session has. */
    ClientKeys(Optional<KeyStore.PrivateKeyEntry> own, Optional<X509ExtendedKeyManager> others) {
        this.own = own;
        this.others = others;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        var alias = own.isPresent()
                ? own.filter(entry -> isOf(entry, keyTypes)).map(_ -> OWN)
                : others.map(manager -> manager.chooseClientAlias(keyTypes, issuers, socket));
        HandshakeNotes.current().clientCertificateWanted(alias.isPresent());
        return alias.orElse(null);
    }

    private static boolean isOf(KeyStore.PrivateKeyEntry entry, String[] keyTypes) {
        return Arrays.stream(keyTypes).anyMatch(entry.getPrivateKey().getAlgorithm()::equalsIgnoreCase);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        if (alias.equals(OWN)) {
            return own.map(entry -> Arrays.copyOf(entry.getCertificateChain(), entry.getCertificateChain().length, X509Certificate[].class))
                    .orElse(null);
        }
        return others.map(manager -> manager.getCertificateChain(alias)).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return alias.equals(OWN) ? own.map(KeyStore.PrivateKeyEntry::getPrivateKey).orElse(null)
                : others.map(manager -> manager.getPrivateKey(alias)).orElse(null);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return others.map(manager -> manager.getClientAliases(keyType, issuers)).orElse(null);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
