package org.wininet4j.benchmarks.codec;

import java.nio.charset.StandardCharsets;
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
import org.wininet4j.codec.http1.ChunkLimits;
import org.wininet4j.codec.http1.ChunkedBodyReader;

/** Taking the data out of chunks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChunkBenchmark {

    private static final int BODY_BYTES = 64 * 1024;

    /** Bytes of data in each chunk. */
    @Param({"64", "8192"}) public int chunk;

    private byte[] bytes = {};
    private final byte[] target = new byte[BODY_BYTES];

    /** Writes a body of 64 KiB. */
    @Setup
    public void write() {
        var text = new StringBuilder();
        for (int i = 0; i < BODY_BYTES; i += chunk) {
            text.append(Integer.toHexString(chunk)).append("\r\n").repeat("d", chunk).append("\r\n");
        }
        bytes = text.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The whole body from one array into another. */
    @Benchmark
    public int decode() throws WireFormatException {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        int position = 0;
        int decoded = 0;
        while (!reader.ended()) {
            decoded += reader.decode(bytes, position, bytes.length - position, target, decoded, target.length - decoded);
            position += reader.consumed();
        }
        if (decoded != BODY_BYTES) {
            throw new IllegalStateException(decoded + " bytes instead of " + BODY_BYTES);
        }
        return decoded;
    }
}
