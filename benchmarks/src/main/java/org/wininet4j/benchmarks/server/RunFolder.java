package org.wininet4j.benchmarks.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The temporary folder of a run: a certificate for loopback, and the file to be downloaded. Goes with the run, also on Ctrl-C. */
public final class RunFolder implements AutoCloseable {

    private final Path path;

    /** Makes it. */
    public RunFolder(long downloadBytes) throws IOException, InterruptedException {
        path = Files.createTempDirectory("wininet4j-benchmarks-");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Files.createDirectory(path.resolve("files"));
        makeCertificate();
        try (var file = new RandomAccessFile(path.resolve("files/download").toFile(), "rw")) {
            file.setLength(downloadBytes);
        }
    }

    private void makeCertificate() throws IOException, InterruptedException {
        var command = List.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-days", "30",
                "-keyout", "key.pem", "-out", "certificate.pem");
        var process = new ProcessBuilder(command)
                .directory(path.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(path.resolve("openssl.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("openssl made no certificate: " + Files.readString(path.resolve("openssl.log")));
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The server's certificate, in PEM. */
    public Path certificate() {
        return path.resolve("certificate.pem");
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
