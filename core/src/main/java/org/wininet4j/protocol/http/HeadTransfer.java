package org.wininet4j.protocol.http;

import java.io.IOException;
import java.util.Optional;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.StepClock.Phase;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.http1.HeadLimits;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.http1.ResponseHeadReader;
import org.wininet4j.connection.Connection;

/** Reads the head of a response, and reports interim ones (G7, G32). Confined to the call. */
final class HeadTransfer {

    private static final int CONTINUE = 100;

    private final Call call;
    private final Connection connection;
    private final ResponseHeadReader reader;
    private long received;
    private boolean silent = true;

    HeadTransfer(Call call, Connection connection) {
        this(call, connection, !connection.reused());
    }

    private HeadTransfer(Call call, Connection connection, boolean mayLackHead) {
        this.call = call;
        this.connection = connection;
        this.reader = new ResponseHeadReader(HeadLimits.DEFAULT, mayLackHead);
    }

    /** For the answer to a request for a tunnel, which always has a head. */
    static HeadTransfer ofProxy(Call call, Connection connection) {
        return new HeadTransfer(call, connection, false);
    }

    /** All bytes that came with the head, body bytes included (S30). */
    long received() {
        return received;
    }

    /** Whether nothing has come at all. */
    boolean silent() {
        return silent;
    }

    /**
     * Waits for the word of a server that was asked whether it wants the body: 100, or nothing in time, and it is to be sent. Other interim heads are passed over; a final
     * head is the answer, and there is no use for the body.
     */
    Optional<ResponseHead> beforeBody(long limitNanos) throws InternetException, IOException, WireFormatException {
        call.enter(Step.RECEIVING_HEAD);
        call.report().receivingResponse();
        call.checkCancelled();
        long end = System.nanoTime() + limitNanos;
        while (await(end)) {
            var head = reader.head();
            if (!head.isInterim()) {
                return Optional.of(head);
            }
            interim(head);
            if (head.status() == CONTINUE) {
                break;
            }
        }
        call.report().responseReceived(received);
        received = 0;
        return Optional.empty();
    }

    /** Reads until a head is complete; false if it is not at that moment. */
    private boolean await(long end) throws IOException, WireFormatException {
        while (!feed()) {
            long left = end - System.nanoTime();
            int count = left <= 0 ? 0 : connection.readAheadWithin(left);
            if (count == 0) {
                return false;
            }
            came(count);
        }
        return true;
    }

    /** Reads until a final head is complete; what follows it stays in the connection's buffer. */
    ResponseHead read() throws InternetException, IOException, WireFormatException {
        call.enter(Step.RECEIVING_HEAD);
        call.report().receivingResponse();
        call.checkCancelled();
        call.clock().begin();
        connection.stream().awaitsAnswer();
        var head = next();
        while (head.isInterim()) {
            interim(head);
            head = next();
        }
        call.clock().end(Phase.WAITING);
        return head;
    }

    private void interim(ResponseHead head) throws InternetException {
        call.report().intermediateResponse(head.status(), Fields.of(head.headers()));
        call.checkCancelled();
        reader.nextHead();
    }

    private ResponseHead next() throws IOException, WireFormatException {
        long limitNanos = CallLimits.nanos(call.limits().receiveTimeout());
        while (!feed()) {
            came(connection.readAhead(limitNanos));
        }
        return reader.head();
    }

    /** Whether a head is complete with what has been read; what follows it stays there. */
    private boolean feed() throws WireFormatException {
        var buffer = connection.buffer();
        buffer.consume(reader.feed(buffer.array(), buffer.position(), buffer.size()));
        if (reader.complete()) {
            buffer.unread(reader.unread());
        }
        return reader.complete();
    }

    /** At the end of the input the head is complete, or that is a fault. */
    private void came(int count) throws WireFormatException {
        if (count < 0) {
            reader.endOfInput();
        } else {
            silent = false;
            received += count;
        }
    }
}
