package org.wininet4j.conformance.peers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A squid or dante of its own, started by {@code scripts/proxy.sh} in a new folder, as {@link Nginx} is. Thread-safe. */
final class Proxy implements Closeable {
    /** Whom the proxies know. */
    static final String USER = "checker";

    static final String PASSWORD = "open-sesame";

    private static final Path SCRIPT = Program.script("proxy.sh");

    private final Path folder;
    private final List<Integer> ports;

    private Proxy(Path folder, List<Integer> ports) {
        this.folder = folder;
        this.ports = ports;
    }

    /** An HTTP proxy: for everybody, with Basic, with Digest. */
    static Proxy squid() throws IOException {
        return start("squid");
    }

    /** A SOCKS proxy with user and password. */
    static Proxy dante() throws IOException {
        return start("danted");
    }

    private static Proxy start(String kind) throws IOException {
        var folder = Files.createTempDirectory(Nginx.peersFolder(), "proxy-");
        var ports = Program.run(SCRIPT, "start", kind, folder).split(" ");
        return new Proxy(folder, Stream.of(ports).map(Integer::valueOf).toList());
    }

    /** Its entry in a list: the port for everybody, or that of SOCKS. */
    String entry() {
        return "127.0.0.1:" + ports.getFirst();
    }

    /** The entry of the port with Basic. */
    String entryWithBasic() {
        return "127.0.0.1:" + ports.get(1);
    }

    /** The entry of the port with Digest. */
    String entryWithDigest() {
        return "127.0.0.1:" + ports.get(2);
    }

    @Override
    public void close() throws IOException {
        Program.run(SCRIPT, "stop", folder);
    }
}
