package org.wininet4j.operation;

import java.util.concurrent.CompletableFuture;

/** How a call returned. */
public sealed interface Outcome {

    /** It is done; {@code value} is its count of bytes, or 0. */
    record Done(long value) implements Outcome {}

    /**
     * It goes on (A1). {@code result} ends after the call has, as its value or exceptionally with an {@link
     * org.wininet4j.InternetException}.
     */
    record Pending(CompletableFuture<Long> result) implements Outcome {}
}
