package org.wininet4j.handle;

import java.util.concurrent.CompletableFuture;
import org.wininet4j.HttpResponse;

/** A future whose cancellation closes the handle of its call. */
final class CancellingFuture extends CompletableFuture<HttpResponse> {

    private final HandleNode handle;

    CancellingFuture(HandleNode handle, CompletableFuture<HttpResponse> result) {
        this.handle = handle;
        var _ = result.whenComplete((response, failure) -> {
            if (failure == null) {
                complete(response);
            } else {
                completeExceptionally(RequestHandle.reason(failure));
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled && mayInterruptIfRunning) {
            handle.close();
        }
        return cancelled;
    }
}
