package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/** A body of zeros for {@link ApacheAsyncAgent}, sent as fast as the connection takes it. */
final class ApacheZeros implements AsyncEntityProducer {

    private final long length;
    private final Zeros zeros;
    private final ByteBuffer block = ByteBuffer.allocate(Zeros.BLOCK_BYTES).limit(0);

    ApacheZeros(long length) {
        this.length = length;
        this.zeros = new Zeros(length);
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        while (refill()) {
            channel.write(block);
            if (block.hasRemaining()) {
                return;
            }
        }
        channel.endStream();
    }

    /** False when all has been sent. */
    private boolean refill() throws IOException {
        if (!block.hasRemaining()) {
            block.position(0).limit(Math.max(0, zeros.read(block.array())));
        }
        return block.hasRemaining();
    }

    @Override
    public int available() {
        return zeros.available() + block.remaining();
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isChunked() {
        return false;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void failed(Exception failure) {}

    @Override
    public void releaseResources() {}
}
