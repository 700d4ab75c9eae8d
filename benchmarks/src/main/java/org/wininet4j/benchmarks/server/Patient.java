package org.wininet4j.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wininet4j.benchmarks.run.Pinning;
import org.wininet4j.benchmarks.run.Places;

/** The server of {@code native/patient.c}: late answers, held answers, and a sink for uploads. */
public final class Patient implements BenchmarkServer {

    private final ServerProcess process;
    private final int port;

    /** Starts it; it says where it listens. */
    public Patient(Places places) throws IOException {
        process = new ServerProcess(Pinning.FREE, List.of(places.nativeProgram("patient").toString()));
        var output = new BufferedReader(new InputStreamReader(process.process().getInputStream(), StandardCharsets.US_ASCII));
        var line = output.readLine();
        if (line == null) {
            close();
            throw new IOException("patient does not listen; what it said is above");
        }
        port = Integer.parseInt(line);
    }

    @Override
    public URI plain() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public URI tls() {
        throw new UnsupportedOperationException("patient speaks no TLS");
    }

    @Override
    public void close() {
        process.close();
    }
}
