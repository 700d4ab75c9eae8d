package org.wininet4j.handle;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.wininet4j.FileRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.CallReporter;
import org.wininet4j.operation.Operation;
import org.wininet4j.operation.OperationHost;
import org.wininet4j.operation.OperationRunner;
import org.wininet4j.operation.OperationSlot;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.file.FileContent;
import org.wininet4j.protocol.file.FolderEntry;
import org.wininet4j.protocol.http.SeekPolicy;

/** A handle for an open file URL (OU20): its calls never pend, and tell nothing on their way. */
public final class FileHandle extends HandleNode implements FileRequest, OperationHost {

    private static final CallLimits NO_LIMITS = new CallLimits(
            InternetOption.NO_LIMIT, 1, InternetOption.NO_LIMIT, InternetOption.NO_LIMIT);

    private final String url;
    private final FileContent content;
    private final OperationSlot slot = new OperationSlot();
    /** Where the next read begins; of the call in progress. */
    private long position;

    FileHandle(SessionHandle session, String url, FileContent content, @Nullable Object context) {
        super(session, context);
        this.url = url;
        this.content = content;
    }

    /** What one call does. */
    private interface Step {
        long take(Call call) throws InternetException;
    }

    /** Reads; {@code delivered} gets the count. */
    public Outcome read(byte[] target, int offset, int length, LongConsumer delivered) throws InternetException {
        return run(CallKind.READ, delivered, _ -> {
            int count = content.read(target, offset, length, position);
            position = position + count;
            return count;
        });
    }

    /** How many bytes are left; {@code found} gets the count. */
    public Outcome available(LongConsumer found) throws InternetException {
        return run(CallKind.QUERY_AVAILABLE, found, _ -> Math.clamp(content.length() - position, 0, Integer.MAX_VALUE));
    }

    /** Sets where the next read begins; {@code moved} gets the position. */
    public Outcome seek(SeekPolicy.Origin origin, long distance, LongConsumer moved) throws InternetException {
        return run(CallKind.READ, moved, call -> {
            position = SeekPolicy.target(call, origin, distance, position, content.length());
            return position;
        });
    }

    /** Whether it is the entries of a folder, which {@link #next} tells; then there are no bytes to be read. */
    public boolean isListing() {
        return content.isListing();
    }

    /** The next entry of a folder; 18 at the end. */
    public void next(Consumer<FolderEntry> found) throws InternetException {
        run(CallKind.FIND, _ -> {}, call -> {
            found.accept(content.next().orElseThrow(() -> call.failure(InternetError.NO_MORE_FILES, "that was the last entry", null)));
            return 0;
        });
    }

    private Outcome run(CallKind kind, LongConsumer result, Step step) throws InternetException {
        requireOpen();
        return OperationRunner.run(this, new Call(kind, false, this, NO_LIMITS, this), new Operation() {
            @Override
            public boolean begin(Call call) throws InternetException {
                result.accept(step.take(call));
                return true;
            }

            @Override
            public void complete(Call call) {
                // nothing is left to do
            }
        });
    }

    @Override
    protected FileHandle self() {
        return this;
    }

    @Override
    protected Level level() {
        return Level.REQUEST;
    }

    @Override
    protected void cancelCall() {
        slot.cancel(InternetError.OPERATION_CANCELLED);
    }

    @Override
    protected void onEnd(CallReporter report) {
        content.close();
    }

    @Override
    public OperationSlot slot() {
        return slot;
    }

    @Override
    public boolean beginCall() {
        return tryHoldOpen();
    }

    @Override
    public void endCall() {
        release();
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String contentType() {
        return content.contentType();
    }

    @Override
    public long length() {
        return content.length();
    }

    @Override
    public String toString() {
        return "file " + id();
    }
}
