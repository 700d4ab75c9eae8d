package org.wininet4j.connection;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a socket, read ahead of whoever asks for them in small pieces, once that has begun. JSSE asks for each record's five bytes of
 * header and then for the rest: read ahead, several records cost one system call. Confined to the thread that reads.
 */
final class ReadAhead extends InputStream {

    /** Two records of TLS, more or less. */
    private static final int CAPACITY = 32 * 1024;

    private static final byte[] NOTHING = {};

    private final InputStream socket;
    private byte[] bytes = NOTHING;
    private int position;
    private int limit;

    ReadAhead(InputStream socket) {
        this.socket = socket;
    }

    /** From now on bytes are read ahead. */
    void begin() {
        bytes = new byte[CAPACITY];
    }

    /** How many bytes have been read ahead and not been asked for yet. */
    int buffered() {
        return limit - position;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (buffered() == 0) {
            if (length >= bytes.length) {
                return socket.read(target, offset, length);
            }
            int count = socket.read(bytes, 0, bytes.length);
            if (count <= 0) {
                return count;
            }
            position = 0;
            limit = count;
        }
        int count = Math.min(length, buffered());
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return buffered() + socket.available();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
