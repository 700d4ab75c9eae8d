package org.wininet4j.benchmarks.codec;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.wininet4j.codec.http.RequestHeaders;
import org.wininet4j.codec.http1.RequestHeadWriter;

/** Writing a request head. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestBenchmark {

    private final RequestHeaders headers = headers();

    private static RequestHeaders headers() {
        var headers = new RequestHeaders();
        headers.add("Host", "www.example.com:8080");
        headers.add("User-Agent", "an-application/1.0");
        headers.add("Accept", "*/*");
        headers.add("Cache-Control", "no-cache");
        return headers;
    }

    /** Four fields, as a simple request has. */
    @Benchmark
    public byte[] write() {
        return RequestHeadWriter.write("GET", "/a/path?and=query", headers);
    }
}
