package org.wininet4j.protocol.http;

import org.wininet4j.InternetException;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;

/** InternetQueryDataAvailable (A47–A50): how much a read would deliver at once, waiting until that is something. */
public final class AvailableQuery {

    private static final byte[] NOTHING = new byte[0];

    private final HttpExchange exchange;
    private int count;
    private long receivedBefore;

    /** A query. */
    public AvailableQuery(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** The answer: 0 at the end. */
    public int count() {
        return count;
    }

    /** Answers what can be told without waiting; false if it must be waited for. */
    public boolean begin(Call call) throws InternetException {
        var body = exchange.bodyToRead(call);
        if (known(body)) {
            finish(call, body);
            return true;
        }
        call.report().receivingResponse();
        return call.asynchronous() && readAtHand(call, body);
    }

    /** G49: the answer may lie in the socket. */
    private boolean readAtHand(Call call, BodySource body) throws InternetException {
        long before = body.wireBytes();
        boolean answered = body.readAhead(BodySource.NO_WAIT) != BodySource.WOULD_WAIT && known(body);
        receivedBefore = body.wireBytes() - before;
        if (answered) {
            received(call, body, receivedBefore);
        }
        return answered;
    }

    /** Waits for the answer. */
    public void await(Call call) throws InternetException {
        var body = exchange.bodyToRead(call);
        long before = body.wireBytes() - receivedBefore;
        long limitNanos = CallLimits.nanos(call.limits().receiveTimeout());
        while (!known(body)) {
            body.readAhead(limitNanos);
        }
        received(call, body, body.wireBytes() - before);
    }

    /** Takes framing off the front, so that the end is seen. */
    private boolean known(BodySource body) {
        body.readBuffered(NOTHING, 0, 0);
        count = body.ended() || body.fault().isPresent() ? 0 : body.available();
        return count > 0 || body.ended() || body.fault().isPresent();
    }

    private void received(Call call, BodySource body, long bytes) throws InternetException {
        if (body.fault().isEmpty()) {
            call.report().responseReceived(bytes);
        }
        finish(call, body);
    }

    private void finish(Call call, BodySource body) throws InternetException {
        var fault = body.fault();
        if (fault.isPresent()) {
            throw exchange.failBody(call, fault.get());
        }
        if (body.ended()) {
            exchange.bodyEnded(call.report());
        }
    }
}
