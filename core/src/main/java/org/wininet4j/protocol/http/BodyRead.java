package org.wininet4j.protocol.http;

import org.wininet4j.InternetException;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;

/**
 * One read of a body (A40–A45, S31, S32): first what is at hand, then what must be waited for. Confined to the call.
 */
public final class BodyRead {

    /** How much is wanted. */
    public enum Extent {
        /** Until the array is full, or the body ends. */
        FULL,
        /** What there is, at least one byte; an asynchronous wait only reads ahead (A43, A44). */
        PARTIAL
    }

    private final HttpExchange exchange;
    private final byte[] target;
    private final int offset;
    private final int length;
    private final Extent extent;
    private int count;
    private long receivedBefore;
    private boolean readAheadOnly;

    /** A read into {@code target}. */
    public BodyRead(HttpExchange exchange, byte[] target, int offset, int length, Extent extent) {
        this.exchange = exchange;
        this.target = target;
        this.offset = offset;
        this.length = length;
        this.extent = extent;
    }

    /** Bytes delivered so far. */
    public int count() {
        return count;
    }

    /** Whether it waited without delivering anything (A44): the caller's variables stay as they are. */
    public boolean onlyReadAhead() {
        return readAheadOnly;
    }

    /** Delivers what can be had without waiting; false if the rest must be waited for. */
    public boolean begin(Call call) throws InternetException {
        var body = exchange.bodyToRead(call);
        count = body.readBuffered(target, offset, length);
        if (length == 0) {
            return true;
        }
        if (done(body)) {
            finish(call, body);
            return true;
        }
        call.report().receivingResponse();
        return call.asynchronous() && pullAtHand(call, body);
    }

    /** G49: data may lie in the socket. */
    private boolean pullAtHand(Call call, BodySource body) throws InternetException {
        long before = body.wireBytes();
        while (!done(body)) {
            int step = body.pull(target, offset + count, length - count, BodySource.NO_WAIT);
            if (step == BodySource.WOULD_WAIT) {
                receivedBefore = body.wireBytes() - before;
                return false;
            }
            count += step;
        }
        received(call, body, body.wireBytes() - before);
        return true;
    }

    /** Waits for the rest. */
    public void await(Call call) throws InternetException {
        var body = exchange.bodyToRead(call);
        long before = body.wireBytes() - receivedBefore;
        long limitNanos = CallLimits.nanos(call.limits().receiveTimeout());
        readAheadOnly = extent == Extent.PARTIAL && call.asynchronous();
        while (!done(body) && !(readAheadOnly && body.available() > 0)) {
            count += readAheadOnly
                    ? readAhead(body, limitNanos)
                    : body.pull(target, offset + count, length - count, limitNanos);
            exchange.progress(call.report(), body);
        }
        received(call, body, body.wireBytes() - before);
    }

    private int readAhead(BodySource body, long limitNanos) {
        body.readAhead(limitNanos);
        return body.readBuffered(target, offset, 0);
    }

    private boolean done(BodySource body) {
        return count == length
                || body.ended()
                || body.fault().isPresent()
                || (extent == Extent.PARTIAL && count > 0);
    }

    private void received(Call call, BodySource body, long bytes) throws InternetException {
        if (count > 0 || body.fault().isEmpty()) {
            call.report().responseReceived(bytes);
        }
        finish(call, body);
    }

    private void finish(Call call, BodySource body) throws InternetException {
        var fault = body.fault();
        if (fault.isPresent() && count == 0) {
            throw exchange.failBody(call, fault.get());
        }
        exchange.progress(call.report(), body);
        if (body.ended()) {
            exchange.bodyEnded(call.report());
        }
    }
}
