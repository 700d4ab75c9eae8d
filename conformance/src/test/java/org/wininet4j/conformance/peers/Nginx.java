package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * An nginx of its own, started by {@code scripts/nginx.sh} in a new folder below the one the system property {@value #FOLDER} names; whoever set
 * that removes the folder. Thread-safe.
 */
final class Nginx implements Closeable {
    private static final String FOLDER = "peers.folder";
    private static final Path SCRIPT = Program.script("nginx.sh");
    private static final int NO_PORT = 9;

    private final Path folder;
    private final int port;

    private Nginx(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Nginx start() throws IOException {
        return inFrontOf(NO_PORT);
    }

    /** One whose {@code /stalling} is answered by the server on that port. */
    static Nginx inFrontOf(int stallingPort) throws IOException {
        var folder = Files.createTempDirectory(peersFolder(), "nginx-");
        return new Nginx(folder, Integer.parseInt(Program.run(SCRIPT, "start", folder, stallingPort)));
    }

    /** One that staples OCSP answers to these certificates. */
    static Nginx stapling(Path certificates) throws IOException {
        var folder = Files.createTempDirectory(peersFolder(), "nginx-");
        return new Nginx(folder, Integer.parseInt(Program.run(SCRIPT, "start", folder, NO_PORT, certificates)));
    }

    /** What is stapled. */
    enum Staple {
        GOOD, REVOKED, OF_ANOTHER
    }

    /** Where peers keep their files. */
    static Path peersFolder() {
        return Path.of(Objects.requireNonNull(System.getProperty(FOLDER), "run scripts/real-peers.sh, which sets " + FOLDER));
    }

    int port() {
        return port;
    }

    /** The port of TLS 1.2 or 1.3. */
    int portOf(String version) {
        return port + (version.equals("1.2") ? 1 : 2);
    }

    /** The port where this is stapled. */
    int portOf(Staple staple) {
        return port + 3 + staple.ordinal();
    }

    /** That of the server, which signed it itself. */
    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Where a file that it serves is to be put. */
    Path file(String name) {
        return folder.resolve("files").resolve(name);
    }

    /**
     * The connections over which requests for this path came, one entry for each request. The log is complete up to the request that was answered
     * last, not counting that one.
     */
    List<String> connectionsOf(String request) throws IOException {
        return Files.readAllLines(folder.resolve("access.log"))
                .stream()
                .map(line -> line.split(" ", 2))
                .filter(line -> line[1].startsWith(request + ' '))
                .map(line -> line[0])
                .toList();
    }

    /** SIGKILL to master and worker: nothing is said to anybody. Returns at once; the answer ends when they are gone. */
    CompletableFuture<?> kill() throws IOException {
        Path pidFile = folder.resolve("nginx.pid");
        var master = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).orElseThrow();
        var processes = new ArrayList<ProcessHandle>(List.of(master));
        master.descendants().forEach(processes::add);
        assertThat(processes).hasSize(2);
        processes.forEach(process -> assertThat(process.destroyForcibly()).isTrue());
        Files.delete(pidFile);
        return CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public void close() throws IOException {
        Program.run(SCRIPT, "stop", folder);
    }
}
