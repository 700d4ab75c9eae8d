package org.wininet4j.conformance.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;

/** An {@code openssl s_server} on loopback that shows a certificate of {@code scripts/certificates.sh}. */
record OpenSsl(Process process, int port) implements AutoCloseable {
    private static final String LISTENING = "ACCEPT 127.0.0.1:";

    /** Makes the certificates; some of them say that the list of revoked ones is below that URL. */
    static void makeCertificates(Path folder, String lists) throws IOException {
        Program.run(Program.script("certificates.sh"), folder, lists);
    }

    /** Whom to trust, of those in that folder. */
    static KeyStore roots(Path folder, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        try (var roots = Files.newInputStream(folder.resolve("root.pem"))) {
            for (var root : CertificateFactory.getInstance("X.509").generateCertificates(roots)) {
                store.setCertificateEntry("root" + store.size(), root);
            }
        }
        return store;
    }

    /** Weak keys and signatures are shown, too; {@code version} is its option for one version of TLS. */
    static OpenSsl serving(Path folder, String name, String version) throws IOException {
        var words = new ArrayList<>(
                List.of("openssl", "s_server", "-accept", "127.0.0.1:0", "-www", version, "-no-CAfile", "-no-CApath", "-no-CAstore",
                        "-cipher", "DEFAULT@SECLEVEL=0", "-cert", name + ".crt", "-key", name + ".key", "-cert_chain", name + ".chain"));
        if (folder.resolve(name + ".chain").toFile().length() == 0) {
            words.subList(words.size() - 2, words.size()).clear();
        }
        var process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
        return new OpenSsl(process, port(process.inputReader(StandardCharsets.UTF_8)));
    }

    private static int port(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return Integer.parseInt(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("openssl s_server does not start");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
