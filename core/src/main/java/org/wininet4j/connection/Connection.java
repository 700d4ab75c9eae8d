package org.wininet4j.connection;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.CancelToken;

/** A connection to a server, with what was read ahead from it. Belongs to one call at a time, or to the pool. */
public final class Connection implements Closeable, CancelToken.Abortable {

    private static final AtomicLong NEXT_ID = new AtomicLong(1);

    private final long id = NEXT_ID.getAndIncrement();
    private Route route;
    private int localPort;
    private NetworkStream stream;
    private final ReadBuffer buffer = new ReadBuffer();
    private boolean reused;
    private long idleSinceNanos;
    private boolean closeExpected;
    private long idleLimitNanos = Long.MAX_VALUE;
    private final long madeNanos = System.nanoTime();
    private boolean reachesServer;
    private boolean http10;

    Connection(Route route, int localPort, NetworkStream stream) {
        this.route = route;
        this.localPort = localPort;
        this.stream = stream;
    }

    /** Unique in the process. */
    public long id() {
        return id;
    }

    /** Where it goes, and which way. */
    public Route route() {
        return route;
    }

    /** From now on it is for that user of its proxy. */
    void belongTo(Route ofUser) {
        route = ofUser;
    }

    /** Whether the proxy has to make a tunnel, and has not made it yet. */
    public boolean lacksTunnel() {
        return !reachesServer && route.needsTunnel();
    }

    /** There is a tunnel to the server. */
    void tunnelled() {
        reachesServer = true;
    }

    /** Whether the last answer of its server, over this connection or another, was HTTP/1.0. */
    boolean http10() {
        return http10;
    }

    void http10(boolean spoken) {
        http10 = spoken;
    }

    /** Our port. */
    public int localPort() {
        return localPort;
    }

    /** Its bytes. */
    public NetworkStream stream() {
        return stream;
    }

    /** From now on its bytes go through {@code secured}. */
    void upgrade(NetworkStream secured) {
        stream = secured;
    }

    /** It is made anew, with another stream. */
    void replace(PlainStream tcp) {
        stream = tcp;
        localPort = tcp.localPort();
    }

    /** What was read and not consumed. */
    public ReadBuffer buffer() {
        return buffer;
    }

    /**
     * Reads ahead into the buffer, at least one byte; a full {@link ReadBuffer#CAPACITY} at once if the server has sent that much.
     *
     * @return how many, or -1 at the end
     */
    public int readAhead(long limitNanos) throws IOException {
        return andMore(stream.read(buffer.array(), buffer.writeOffset(), buffer.room(), limitNanos));
    }

    /** As {@link #readAhead}, but without harm if nothing comes within the limit: then 0. */
    public int readAheadWithin(long limitNanos) throws IOException {
        return andMore(stream.readWithin(buffer.array(), buffer.writeOffset(), buffer.room(), limitNanos));
    }

    /** As {@link #readAhead}, without waiting: 0 if nothing is there. */
    public int readAheadNow() throws IOException {
        return andMore(stream.readNow(buffer.array(), buffer.writeOffset(), buffer.room()));
    }

    /** {@code count} bytes were read; if the buffer has grown by them, so is what else is there. */
    private int andMore(int count) throws IOException {
        if (count <= 0 || !buffer.filled(count) || stream.available() <= 0) {
            return count;
        }
        int more = Math.max(0, stream.readNow(buffer.array(), buffer.writeOffset(), buffer.room()));
        buffer.filled(more);
        return count + more;
    }

    /** Whether it has carried an exchange before. */
    public boolean reused() {
        return reused;
    }

    void markIdle(long nowNanos) {
        reused = true;
        idleSinceNanos = nowNanos;
    }

    /** The server was asked to close it, and may not have done so yet. */
    void expectClose(boolean expected) {
        closeExpected = expected;
    }

    boolean closeExpected() {
        return closeExpected;
    }

    /** The server closes it when it has been idle for so long. */
    public void limitIdle(Duration limit) {
        idleLimitNanos = CallLimits.nanos(limit);
    }

    long idleLimitNanos() {
        return idleLimitNanos;
    }

    long ageNanos(long nowNanos) {
        return nowNanos - madeNanos;
    }

    long idleNanos(long nowNanos) {
        return nowNanos - idleSinceNanos;
    }

    /** Closes in an orderly way; what goes wrong is of no interest any more. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            System.getLogger("org.wininet4j.connection").log(Level.DEBUG, "closing connection " + id, e);
        }
    }

    @Override
    public void abort() {
        stream.abort();
    }
}
