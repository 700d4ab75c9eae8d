package org.wininet4j.testkit.record;

import java.util.Objects;

/**
 * The two values of REQUEST_COMPLETE. Immutable.
 *
 * @param result a number, or the handle an asynchronous call created
 * @param error the error number, or what the call counts when it succeeded
 */
public record Completion(Object result, long error) {
    public Completion {
        Objects.requireNonNull(result, "result");
    }

    /** Whether the call failed: its result is zero. With another result the error number is a count (E3). */
    public boolean failed() {
        return result instanceof Number number && number.longValue() == 0;
    }
}
