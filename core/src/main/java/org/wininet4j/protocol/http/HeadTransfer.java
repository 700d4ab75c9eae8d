package org.wininet4j.protocol.http;

import java.io.IOException;
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

    private final Call call;
    private final Connection connection;
    private final ResponseHeadReader reader;
    private long received;

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

    /** Reads until a final head is complete; what follows it stays in the connection's buffer. */
    ResponseHead read() throws InternetException, IOException, WireFormatException {
        call.enter(Step.RECEIVING_HEAD);
        call.report().receivingResponse();
        call.checkCancelled();
        call.clock().begin();
        connection.stream().awaitsAnswer();
        var head = next();
        while (head.isInterim()) {
            call.report().intermediateResponse(head.status(), Fields.of(head.headers()));
            call.checkCancelled();
            reader.nextHead();
            head = next();
        }
        call.clock().end(Phase.WAITING);
        return head;
    }

    private ResponseHead next() throws IOException, WireFormatException {
        var buffer = connection.buffer();
        long limitNanos = CallLimits.nanos(call.limits().receiveTimeout());
        while (true) {
            buffer.consume(reader.feed(buffer.array(), buffer.position(), buffer.size()));
            if (reader.complete()) {
                buffer.unread(reader.unread());
                return reader.head();
            }
            int count = connection.readAhead(limitNanos);
            if (count < 0) {
                reader.endOfInput();
                buffer.unread(reader.unread());
                return reader.head();
            }
            received += count;
        }
    }
}
