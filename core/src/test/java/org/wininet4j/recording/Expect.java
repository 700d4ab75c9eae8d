package org.wininet4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetIOException;

/** What tests expect of calls. */
public final class Expect {
    private Expect() {}

    /** The value of a future, which must come soon; throws what the future failed with. */
    public static <T> T await(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(Encounter.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The exception which a call fails with, in a stream or not. */
    public static InternetException failure(ThrowingCallable call) {
        return switch (catchThrowable(call)) {
            case InternetException e -> e;
            case InternetIOException e -> e.exception();
            case null -> throw new AssertionError("it succeeded");
            case Throwable e -> throw new AssertionError("it failed otherwise", e);
        };
    }

    /** The call fails with this error. */
    public static void assertFails(InternetError error, ThrowingCallable call) {
        assertThat(failure(call).error()).isEqualTo(error);
    }

    /** Runs a call on a thread of its own. */
    public static <T> CompletableFuture<T> elsewhere(Callable<T> call) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().name("elsewhere").start(() -> {
            try {
                result.complete(call.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
