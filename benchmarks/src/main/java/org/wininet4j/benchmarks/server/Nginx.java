package org.wininet4j.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wininet4j.benchmarks.run.Pinning;
import org.wininet4j.benchmarks.run.Places;

/** nginx with the configuration of the tree, on two free ports. */
public final class Nginx implements BenchmarkServer {

    private static final int KIBIBYTE = 1024;
    private static final int START_POLLS = 250;
    private static final int POLL_MILLIS = 20;

    private final int port = freePort();
    private final int tlsPort = freePort();
    private final ServerProcess process;

    /**
     * Starts it and waits until it listens.
     *
     * @param folder holds certificate and files, and takes what it writes
     */
    public Nginx(Places places, Path folder, Pinning pinning) throws IOException {
        var configuration = folder.resolve("nginx-" + port + ".conf");
        Files.writeString(configuration, configuration(places, folder));
        process = new ServerProcess(
                pinning, List.of(places.nginx().toString(), "-p", folder.toString(), "-e", "stderr", "-c", configuration.toString()));
        awaitListening();
    }

    private String configuration(Places places, Path folder) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        return Files.readString(places.nginxConfiguration().resolve("nginx.conf"))
                .replace("@user@", root ? "user root;" : "")
                .replace("@folder@", folder.toString())
                .replace("@nginx@", places.nginxConfiguration().toString())
                .replace("@port@", Integer.toString(port))
                .replace("@tlsPort@", Integer.toString(tlsPort))
                .replace("@kibibyte@", "k".repeat(KIBIBYTE));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    private void awaitListening() throws IOException {
        for (int i = 0; i < START_POLLS && process.process().isAlive(); i++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), tlsPort)) {
                return;
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw new IOException("nginx does not listen; what it said is above");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public URI plain() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public URI tls() {
        return URI.create("https://localhost:" + tlsPort + "/");
    }

    @Override
    public void close() {
        process.close();
    }
}
