package org.wininet4j.benchmarks.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A server that runs beside the agents and counts its connections. */
public interface BenchmarkServer extends AutoCloseable {

    /** Where it is, in clear. */
    URI plain();

    /** Where it is, with TLS. */
    URI tls();

    @Override
    void close();

    /** Connections accepted so far, the one that asks included. */
    default long accepted() throws IOException {
        try (var socket = new Socket(plain().getHost(), plain().getPort())) {
            socket.getOutputStream()
                    .write("GET /status HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            var accepts = Pattern.compile("handled requests\\s+(\\d+) ");
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                var found = accepts.matcher(answer.append((char) next));
                if (found.find()) {
                    return Long.parseLong(found.group(1));
                }
            }
            throw new IOException("no count of connections in " + answer);
        }
    }
}
