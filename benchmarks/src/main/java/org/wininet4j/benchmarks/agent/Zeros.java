package org.wininet4j.benchmarks.agent;

import java.io.InputStream;
import java.util.Arrays;

/** A body to be sent: so many zeros, in blocks, each written anew as bytes from elsewhere would be. One thread at a time. */
final class Zeros extends InputStream {

    /** How much clients which ask for a size are given at once. */
    static final int BLOCK_BYTES = 64 * 1024;

    private long left;

    Zeros(long length) {
        left = length;
    }

    /** Takes up to {@code wanted} of what is left; 0 at the end. */
    int take(int wanted) {
        int count = (int) Math.min(wanted, left);
        left -= count;
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, left);
    }

    @Override
    public int read() {
        return take(1) == 0 ? -1 : 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = take(length);
        Arrays.fill(target, offset, offset + count, (byte) 0);
        return count == 0 ? -1 : count;
    }
}
