package org.wininet4j.testkit.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One delivered status event. Immutable.
 *
 * @param index its place among everything recorded; later things have higher numbers
 * @param handle the handle it was delivered for
 * @param context the context it carried
 * @param status WinINet's name without prefix
 * @param info String, Number, handle or {@link Completion}, if any
 * @param thread the thread that made the callback
 * @param nanos {@link System#nanoTime()} at the start of the callback
 */
public record RecordedEvent(int index, Object handle, @Nullable Object context, String status, @Nullable Object info, Thread thread,
        long nanos) {

    boolean is(Status expected) {
        return status.equals(expected.name());
    }

    Optional<Completion> completion() {
        return info instanceof Completion completion ? Optional.of(completion) : Optional.empty();
    }
}
