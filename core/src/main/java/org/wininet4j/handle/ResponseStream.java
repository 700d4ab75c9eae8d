package org.wininet4j.handle;

import java.io.IOException;
import java.io.InputStream;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetIOException;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.http.BodyRead;

/** The body of one response as a stream of blocking reads. One thread at a time. */
final class ResponseStream extends InputStream {

    private final RequestHandle handle;
    private final ResponseView owner;
    private boolean closed;
    private boolean ended;

    ResponseStream(RequestHandle handle, ResponseView owner) {
        this.handle = handle;
        this.owner = owner;
    }

    /** Reads fail from now on. */
    void end() {
        closed = true;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        java.util.Objects.checkFromIndexSize(offset, length, target.length);
        try {
            requireCurrent();
            if (length == 0) {
                return 0;
            }
            if (ended) {
                return -1;
            }
            var read = handle.calls().readOperation(target, offset, length, BodyRead.Extent.PARTIAL, _ -> {});
            var outcome = handle.calls().run(CallKind.READ, false, read);
            long count = outcome instanceof Outcome.Done(long value) ? value : 0;
            ended = handle.exchange().delivered();
            return count == 0 ? -1 : (int) count;
        } catch (InternetException e) {
            throw new InternetIOException(e);
        }
    }

    /** A response whose handle has been sent again, or which was closed, has no body any more. */
    private void requireCurrent() throws InternetException {
        if (closed || handle.response().filter(latest -> latest == owner).isEmpty()) {
            throw new InternetException(
                    InternetError.INCORRECT_HANDLE_STATE,
                    Step.RECEIVING_BODY,
                    closed ? "the response is closed" : "the request has been sent again",
                    handle,
                    null);
        }
    }

    @Override
    public void close() {
        owner.close();
    }
}
