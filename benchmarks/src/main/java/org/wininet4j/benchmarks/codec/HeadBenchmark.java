package org.wininet4j.benchmarks.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.http1.HeaderBlock;
import org.wininet4j.codec.http1.HeadLimits;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.http1.ResponseHeadReader;

/** Reading a response head, and looking fields up in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HeadBenchmark {

    /** How many fields stand before the last one. */
    @Param({"4", "99"}) public int fields;

    private byte[] bytes = {};
    private HeaderBlock headers = HeaderBlock.EMPTY;

    /** Writes the head. */
    @Setup
    public void write() throws WireFormatException {
        var text = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < fields; i++) {
            text.append("X-Field-").append(i).append(": the value of field ").append(i).append("\r\n");
        }
        text.append("Content-Length: 1024\r\n\r\n");
        bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        headers = ResponseHead.parse(text.toString()).headers();
    }

    /** All at once, as it comes from a socket. */
    @Benchmark
    public ResponseHead read() throws WireFormatException {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        reader.feed(bytes, 0, bytes.length);
        return reader.head();
    }

    /** The field at the end. */
    @Benchmark
    public Optional<String> lookUpLast() {
        return headers.first("content-length");
    }

    /** A field that is not there. */
    @Benchmark
    public boolean lookUpMissing() {
        return headers.contains("Set-Cookie");
    }
}
