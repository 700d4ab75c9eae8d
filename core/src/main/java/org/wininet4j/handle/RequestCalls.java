package org.wininet4j.handle;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.call.Call;
import org.wininet4j.call.StepClock;
import org.wininet4j.codec.http.HeaderEditException;
import org.wininet4j.operation.Operation;
import org.wininet4j.operation.OperationRunner;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.http.AvailableQuery;
import org.wininet4j.protocol.http.BlockWrite;
import org.wininet4j.protocol.http.BodyLength;
import org.wininet4j.protocol.http.BodyRead;
import org.wininet4j.protocol.http.RequestState;
import org.wininet4j.protocol.http.SeekPolicy;

/**
 * The calls of a request handle as operations: each is made from its arguments, which are checked then, and run once,
 * synchronously or asynchronously.
 */
public final class RequestCalls {

    private final RequestHandle handle;

    RequestCalls(RequestHandle handle) {
        this.handle = handle;
    }

    /** Runs an operation of this handle. */
    public Outcome run(CallKind kind, boolean asynchronous, Operation operation) throws InternetException {
        return run(handle.newCall(kind, asynchronous), operation);
    }

    Outcome run(Call call, Operation operation) throws InternetException {
        handle.requireOpen();
        return OperationRunner.run(handle, call, operation);
    }

    /** Ends {@code call} with {@link InternetError#TIMEOUT} if {@code operation} takes longer than {@code nanos}. */
    void limit(Call call, long nanos, Answering operation) {
        if (nanos == Long.MAX_VALUE) {
            return;
        }
        operation.alarm = Optional.of(CallAlarm.in(nanos, handle.watchdog(), call));
    }

    /** An operation that ends with a response head. */
    abstract static class Answering implements Operation {

        private Optional<CallAlarm> alarm = Optional.empty();
        private Optional<Answer> answer = Optional.empty();

        /** What came of it. */
        record Answer(StepClock clock, int hops) {}

        abstract void exchange(Call call) throws InternetException;

        @Override
        public final void complete(Call call) throws InternetException {
            try {
                var clock = call.clock();
                exchange(call);
                clock.stop();
                answer = Optional.of(new Answer(clock, call.hop()));
            } finally {
                alarm.ifPresent(CallAlarm::off);
            }
        }

        Answer answered() {
            return answer.orElseThrow();
        }
    }

    /** HttpSendRequest. */
    static final class Send extends Answering {

        private final RequestHandle handle;
        private final RequestState.Prepared prepared;
        private final RequestBody body;

        Send(RequestHandle handle, RequestState.Prepared prepared, RequestBody body) {
            this.handle = handle;
            this.prepared = prepared;
            this.body = body;
        }

        @Override
        void exchange(Call call) throws InternetException {
            try {
                handle.engine().send(call, prepared, body);
            } catch (InternetException e) {
                PromptedSending.goOn(handle, call, body, e);
            }
            handle.rememberConsent();
        }
    }

    Send sendOperation(RequestBody body) throws InternetException {
        return send(body, Optional.empty());
    }

    /** HttpSendRequest with header text of its own. */
    public Operation sendOperation(RequestBody body, Optional<String> headers) throws InternetException {
        return send(body, headers);
    }

    private Send send(RequestBody given, Optional<String> headers) throws InternetException {
        var body = handle.request().bodyToSend(given);
        return new Send(handle, prepare(BodyLength.of(body.length()), headers), body);
    }

    /** Once more in the same call, as the options of the request are now. */
    void sendAgain(Call call, RequestBody given) throws InternetException {
        var body = handle.request().bodyToSend(given);
        handle.engine().send(call, prepared(BodyLength.of(body.length()), Optional.empty(), handle.terms().additions()), body);
    }

    /** HttpSendRequestEx: {@code first} goes out with the head, which announces {@code totalBytes}. */
    public Operation beginOperation(RequestBody first, long totalBytes, Optional<String> headers) throws InternetException {
        var prepared = prepare(new BodyLength.Known(totalBytes), headers, handle.terms().additions().withoutQuestion());
        return call -> handle.engine().begin(call, prepared, first, totalBytes);
    }

    private RequestState.Prepared prepare(BodyLength body, Optional<String> headers) throws InternetException {
        return prepare(body, headers, handle.terms().additions());
    }

    /** A call that was refused while another is in progress must not change the header fields (A5). */
    private RequestState.Prepared prepare(BodyLength body, Optional<String> headers, RequestState.Additions additions)
            throws InternetException {
        handle.requireOpen();
        if (handle.slot().current().isPresent()) {
            throw error(InternetError.INCORRECT_HANDLE_STATE, "another call is in progress on this handle", null);
        }
        handle.requireReachable();
        return prepared(body, headers, additions);
    }

    private RequestState.Prepared prepared(BodyLength body, Optional<String> headers, RequestState.Additions additions)
            throws InternetException {
        try {
            return handle.request().prepare(body, handle.userAgent(), additions, headers);
        } catch (HeaderEditException e) {
            throw error(errorOf(e), "the header text cannot be applied", e);
        }
    }

    private InternetException error(InternetError error, String detail, @Nullable Throwable cause) {
        return new InternetException(error, Step.CALLING, detail, handle, cause);
    }

    /** The error of a header text that cannot be applied. */
    public static InternetError errorOf(HeaderEditException refused) {
        return switch (refused.problem()) {
            case INVALID -> InternetError.HTTP_INVALID_HEADER;
            case NOT_FOUND -> InternetError.HTTP_HEADER_NOT_FOUND;
            case ALREADY_EXISTS -> InternetError.HTTP_HEADER_ALREADY_EXISTS;
        };
    }

    /** InternetWriteFile; {@code written} runs when all is written. */
    public Operation writeOperation(byte[] bytes, int offset, int length, Runnable written) {
        var write = new BlockWrite(handle.exchange(), bytes, offset, length);
        return new Operation() {
            @Override
            public boolean begin(Call call) throws InternetException {
                return write.begin(call);
            }

            @Override
            public void complete(Call call) throws InternetException {
                write.complete(call);
            }

            @Override
            public long value() {
                return length;
            }

            @Override
            public void publish() {
                written.run();
            }
        };
    }

    /** HttpEndRequest. */
    Answering endOperation() {
        return new Answering() {
            @Override
            public boolean begin(Call call) throws InternetException {
                handle.engine().requireBegun(call);
                return false;
            }

            @Override
            void exchange(Call call) throws InternetException {
                handle.engine().end(call, handle.request().current(handle.userAgent()));
            }
        };
    }

    /** HttpEndRequest. */
    public Operation endCall() {
        return endOperation();
    }

    /** InternetReadFile and InternetReadFileEx; {@code delivered} gets the count. */
    public Operation readOperation(byte[] target, int offset, int length, BodyRead.Extent extent, IntConsumer delivered) {
        var read = new BodyRead(handle.exchange(), target, offset, length, extent);
        return new Operation() {
            private boolean elsewhere;

            @Override
            public boolean begin(Call call) throws InternetException {
                elsewhere = handle.exchange().mustFetch(call);
                return !elsewhere && read.begin(call);
            }

            @Override
            public void complete(Call call) throws InternetException {
                if (!elsewhere || !beginElsewhere(call, read::begin)) {
                    read.await(call);
                }
            }

            @Override
            public long value() {
                return read.count();
            }

            @Override
            public void publish() {
                if (!read.onlyReadAhead()) {
                    delivered.accept(read.count());
                }
            }
        };
    }

    /** A step that needs no waiting. */
    private interface Beginning {
        boolean begin(Call call) throws InternetException;
    }

    /** Asks for the body from where the position was set (D11), and begins again. */
    private boolean beginElsewhere(Call call, Beginning reading) throws InternetException {
        handle.engine().fetchRest(call);
        return reading.begin(call);
    }

    /** InternetSetFilePointer: never waits; {@code moved} gets the position. */
    public Operation seekOperation(SeekPolicy.Origin origin, long distance, LongConsumer moved) {
        return new Operation() {
            @Override
            public boolean begin(Call call) throws InternetException {
                moved.accept(handle.engine().seek(call, origin, distance));
                return true;
            }

            @Override
            public void complete(Call call) {
                // nothing is left to do
            }
        };
    }

    /** InternetQueryDataAvailable; {@code found} gets the count. */
    public Operation availableOperation(IntConsumer found) {
        var query = new AvailableQuery(handle.exchange());
        return new Operation() {
            private boolean elsewhere;

            @Override
            public boolean begin(Call call) throws InternetException {
                elsewhere = handle.exchange().mustFetch(call);
                return !elsewhere && query.begin(call);
            }

            @Override
            public void complete(Call call) throws InternetException {
                if (!elsewhere || !beginElsewhere(call, query::begin)) {
                    query.await(call);
                }
            }

            @Override
            public long value() {
                return query.count();
            }

            @Override
            public void publish() {
                found.accept(query.count());
            }
        };
    }
}
