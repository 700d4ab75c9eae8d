package org.wininet4j.conformance.peers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An Apache httpd of its own, started by {@code scripts/httpd.sh} in a new folder below {@link Nginx#peersFolder}. Thread-safe. */
final class Httpd implements Closeable {
    private static final Path SCRIPT = Program.script("httpd.sh");

    private final Path folder;
    private final int port;

    private Httpd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Httpd start() throws IOException {
        var folder = Files.createTempDirectory(Nginx.peersFolder(), "httpd-");
        return new Httpd(folder, Integer.parseInt(Program.run(SCRIPT, "start", folder)));
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Who asked for a path, and with which status, one entry for each request. */
    List<String> requestsOf(String request) throws IOException {
        return Files.readAllLines(folder.resolve("access.log"))
                .stream()
                .map(line -> line.split(" ", 4))
                .filter(line -> line[3].startsWith(request + ' '))
                .map(line -> line[1] + ' ' + line[2])
                .toList();
    }

    @Override
    public void close() throws IOException {
        Program.run(SCRIPT, "stop", folder);
    }
}
