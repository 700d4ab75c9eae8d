package org.wininet4j.testkit.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLException;

/** One connected socket: reads with limits and turns each way a peer can leave into the mark for the log. Confined to its script's thread. */
final class PeerStream {
    private static final int MAX_LINE_BYTES = 1 << 20;
    private static final int MAX_BYTES_TO_END = 1 << 30;
    private static final int MAX_BYTES_AFTER_CLOSE = 1 << 24;
    private static final int AFTER_CLOSE_MILLIS = 100;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    PeerStream(Socket socket, Duration silence) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** The next byte, or -1 at the end. */
    int read() throws ScriptEndedException {
        try {
            return in.read();
        } catch (IOException e) {
            throw ended(e);
        }
    }

    /** The bytes up to the next line end, which is dropped, or up to the end of the stream. */
    byte[] readLine() throws ScriptEndedException {
        var line = new ByteArrayOutputStream();
        int octet = read();
        if (octet < 0) {
            throw new ScriptEndedException("eof");
        }
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            if (line.size() > MAX_LINE_BYTES) {
                throw new ScriptEndedException("line too long");
            }
            octet = read();
        }
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = octet == '\n' && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    /** Reads exactly so many bytes into the sink, which keeps what came if the peer leaves before. */
    void readInto(ByteArrayOutputStream sink, long count) throws ScriptEndedException {
        for (long left = count; left > 0; left--) {
            int octet = read();
            if (octet < 0) {
                throw new ScriptEndedException("eof");
            }
            sink.write(octet);
        }
    }

    /** Reads and forgets until the peer closes. */
    void skipToEnd() throws ScriptEndedException {
        skip(MAX_BYTES_TO_END);
    }

    void write(String octets) throws ScriptEndedException {
        try {
            out.write(octets.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw ended(e);
        }
    }

    /** Passes on what comes from the peer, and to it. */
    Relay relay() {
        return new Relay(in, out, this::close);
    }

    /** Ends our side, swallows for a moment what is still under way, so that it does not turn the close into a reset, and closes. */
    void closeInOrder() {
        try {
            socket.shutdownOutput();
            socket.setSoTimeout(AFTER_CLOSE_MILLIS);
            skip(MAX_BYTES_AFTER_CLOSE);
        } catch (IOException | ScriptEndedException _) {
            // the peer has left already, or goes on talking: closed either way
        }
        close();
    }

    void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // closed already
        }
        close();
    }

    /** Frees the thread that reads or writes. Thread-safe. */
    void close() {
        Loopback.closeQuietly(socket);
    }

    private void skip(long limit) throws ScriptEndedException {
        for (long skipped = 0; skipped < limit; skipped++) {
            if (read() < 0) {
                return;
            }
        }
    }

    /** How the log names this failure. */
    static String markOf(IOException cause) {
        return switch (cause) {
            case SocketTimeoutException _ -> "silent";
            case SSLException _ -> "handshake failed";
            default -> "reset";
        };
    }

    private static ScriptEndedException ended(IOException cause) {
        return new ScriptEndedException(markOf(cause));
    }
}
