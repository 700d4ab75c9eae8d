package org.wininet4j.operation;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.call.Call;

/**
 * Runs an operation: a synchronous one here, an asynchronous one as far as it needs no waiting here and the rest on a virtual
 * thread. Nothing below it can tell. An asynchronous call that returned {@link Outcome.Pending} ends with exactly one
 * RequestComplete (A1); any other one with none (A2, A4).
 */
public final class OperationRunner {

    private static final ThreadFactory THREADS = Thread.ofVirtual().name("wininet4j-call").factory();

    private OperationRunner() {}

    /** Runs {@code operation} as {@code call} of {@code host}, which has no other call in progress (A5, T12). */
    public static Outcome run(OperationHost host, Call call, Operation operation) throws InternetException {
        if (!host.slot().enter(call)) {
            throw call.failure(InternetError.INCORRECT_HANDLE_STATE, "another call is in progress on this handle", null);
        }
        if (!host.beginCall()) {
            host.slot().leave();
            throw call.failure(InternetError.INVALID_HANDLE, "the handle is closed", null);
        }
        boolean pending = false;
        try {
            if (operation.begin(call)) {
                return done(call, operation);
            }
            if (!call.asynchronous()) {
                operation.complete(call);
                return done(call, operation);
            }
            var result = start(host, call, operation);
            pending = true;
            return new Outcome.Pending(result);
        } finally {
            if (!pending) {
                host.slot().leave();
                host.endCall();
            }
        }
    }

    private static Outcome done(Call call, Operation operation) throws InternetException {
        publish(call, operation);
        return new Outcome.Done(operation.value());
    }

    /** A call that was cancelled fails, whatever it has done by then (H43). */
    private static void publish(Call call, Operation operation) throws InternetException {
        call.checkCancelled();
        operation.publish();
    }

    private static CompletableFuture<Long> start(OperationHost host, Call call, Operation operation) throws InternetException {
        var result = new CompletableFuture<Long>();
        call.returns();
        try {
            THREADS.newThread(() -> completeLater(host, call, operation, result)).start();
        } catch (OutOfMemoryError e) {
            throw call.failure(InternetError.ASYNC_THREAD_FAILED, "no thread can be started", e);
        }
        return result;
    }

    private static void completeLater(OperationHost host, Call call, Operation operation, CompletableFuture<Long> result) {
        var failure = attempt(call, operation);
        host.slot().leave();
        try {
            call.report().requestComplete(call.kind(), failure.isPresent() ? 0 : operation.value(), failure);
        } finally {
            host.endCall();
            failure.ifPresentOrElse(result::completeExceptionally, () -> result.complete(operation.value()));
        }
    }

    private static Optional<InternetException> attempt(Call call, Operation operation) {
        try {
            operation.complete(call);
            publish(call, operation);
            return Optional.empty();
        } catch (InternetException e) {
            return Optional.of(e);
        } catch (RuntimeException | Error e) {
            System.getLogger("org.wininet4j.operation").log(Level.ERROR, "call " + call.callId() + " failed unexpectedly", e);
            return Optional.of(call.failure(InternetError.INTERNAL_ERROR, String.valueOf(e.getMessage()), e));
        }
    }
}
