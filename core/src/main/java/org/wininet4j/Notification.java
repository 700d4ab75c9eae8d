package org.wininet4j;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event, with where and when it happened. Immutable.
 *
 * @param handle the handle it is delivered for
 * @param contextOrNull the handle's context now, or of {@link StatusEvent.HandleCreated} the new handle's (X7)
 * @param event what happened
 * @param sequence its number among the notifications of this handle, from 1
 * @param nanos {@link System#nanoTime()} when it was raised
 * @param callId the call it belongs to, 0 if none
 * @param hop how many redirects that call has followed
 * @param attempt how often that call has tried on this hop, from 1; 0 if there is no call
 * @param connectionId the connection in use, 0 if none
 */
public record Notification(
        InternetHandle handle,
        @Nullable Object contextOrNull,
        StatusEvent event,
        long sequence,
        long nanos,
        long callId,
        int hop,
        int attempt,
        long connectionId) {

    /** The context, if there is one. */
    public Optional<Object> context() {
        return Optional.ofNullable(contextOrNull);
    }
}
