package org.wininet4j.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scenario file, taken apart and checked; its statements still hold the names of ports. Immutable.
 *
 * @param servers in the order of the file
 * @param unused names of ports on which nobody listens
 * @param client the calls
 */
record Scenario(List<Server> servers, List<String> unused, List<Line> client) {
    private static final int SOME_LONG_PORT = 10_000;

    Scenario {
        servers = List.copyOf(servers);
        unused = List.copyOf(unused);
        client = List.copyOf(client);
    }

    /**
     * A line of the file.
     *
     * @param number counted from 1
     * @param text trimmed
     */
    record Line(int number, String text) {}

    /**
     * A scripted server.
     *
     * @param connections the steps of its first connection, of its second one, ...
     */
    record Server(String name, List<List<Line>> connections) {
        Server {
            connections = connections.stream().map(List::copyOf).toList();
        }
    }

    /** True if FTP is spoken: such traces are compared more loosely. */
    boolean speaksFtp() {
        return client.stream().map(Line::text).anyMatch(text -> text.contains("service=ftp") || text.contains("ftp://"));
    }

    /** Ports of five digits for every name: enough to read the statements before there are servers. */
    Ports somePorts() {
        Map<String, Integer> ports = new TreeMap<>();
        servers.forEach(server -> ports.put(server.name(), SOME_LONG_PORT));
        unused.forEach(name -> ports.put(name, SOME_LONG_PORT));
        return new Ports(ports);
    }
}
