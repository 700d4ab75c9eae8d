package org.wininet4j.testkit.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the keytool of this JVM's home on one PKCS12 store in a folder of its own, deleted on close. Confined to one thread. */
final class Keytool implements AutoCloseable {
    static final String PASSWORD = "loopback";
    private static final long LIMIT_SECONDS = 60;
    /** Halves the time of a run this short. */
    private static final List<String> QUICK_START = List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

    private final Path folder;
    private final Path store;
    private final Path output;

    /** Starts from the bytes of a store, or from none. */
    Keytool(byte[] storeBytes) throws IOException {
        folder = Files.createTempDirectory("wininet4j-keys");
        store = folder.resolve("store.p12");
        output = folder.resolve("keytool.txt");
        if (storeBytes.length > 0) {
            Files.write(store, storeBytes);
        }
    }

    /** Makes a key pair with a certificate under the alias. */
    void generate(String alias, String commonName, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(executable().toString()));
        command.addAll(QUICK_START);
        command.addAll(List.of("-genkeypair", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-alias", alias, "-dname", "CN=" + commonName));
        command.addAll(options);
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!finished(process) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("keytool could not make " + alias + ": " + Files.readString(output));
        }
    }

    byte[] storeBytes() throws IOException {
        return Files.readAllBytes(store);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(store);
        Files.deleteIfExists(output);
        Files.deleteIfExists(folder);
    }

    private static Path executable() {
        var bin = Path.of(System.getProperty("java.home"), "bin");
        var windows = bin.resolve("keytool.exe");
        var found = Files.exists(windows) ? windows : bin.resolve("keytool");
        if (!Files.isExecutable(found)) {
            throw new IllegalStateException("test certificates need a full JDK: no keytool in " + bin);
        }
        return found;
    }

    private static boolean finished(Process process) {
        try {
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keytool ran", interrupted);
        }
    }
}
