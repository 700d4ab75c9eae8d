package org.wininet4j.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file with certificates, and perhaps a key: PEM, as OpenSSL and curl have it, or a key store such as PKCS #12. */
record KeyFile(Path path, Optional<char[]> password) {

    private static final char[] NO_PASSWORD = {};
    private static final int DER_SEQUENCE = 0x30;

    /** A store that trusts all certificates in it. */
    KeyStore trusted() throws IOException, GeneralSecurityException {
        var blocks = blocks();
        if (blocks.isEmpty()) {
            return store();
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        int number = 0;
        for (var certificate : certificates(blocks)) {
            store.setCertificateEntry("trusted" + number++, certificate);
        }
        return store;
    }

    /** The key in it, or in the file {@code keyPath}, with the certificates. */
    KeyStore.PrivateKeyEntry entry(@Nullable Path keyPath) throws IOException, GeneralSecurityException {
        var blocks = blocks();
        if (blocks.isEmpty()) {
            return only(store());
        }
        var chain = certificates(blocks);
        var keys = keyPath == null ? blocks : new KeyFile(keyPath, password).blocks();
        var key = keys.stream()
                .filter(PemBlock::isKey)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no private key in it; --key FILE names another file"));
        var algorithm = chain.getFirst().getPublicKey().getAlgorithm();
        return new KeyStore.PrivateKeyEntry(PrivateKeyForm.read(key, algorithm, password), chain.toArray(Certificate[]::new));
    }

    /** Empty if it is no PEM. */
    private List<PemBlock> blocks() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        return bytes.length > 0 && bytes[0] == DER_SEQUENCE ? List.of() : PemBlock.read(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static List<Certificate> certificates(List<PemBlock> blocks) throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<Certificate>();
        for (var block : blocks) {
            if (block.isCertificate()) {
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException("there is no certificate in it");
        }
        return certificates;
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(path.toFile(), password.orElse(NO_PASSWORD));
    }

    private KeyStore.PrivateKeyEntry only(KeyStore store) throws IOException, GeneralSecurityException {
        var secret = new KeyStore.PasswordProtection(password.orElse(NO_PASSWORD));
        for (var alias : Collections.list(store.aliases())) {
            if (store.getEntry(alias, store.isKeyEntry(alias) ? secret : null) instanceof KeyStore.PrivateKeyEntry entry) {
                return entry;
            }
        }
        throw new IOException("there is no private key in it");
    }
}
