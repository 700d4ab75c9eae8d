package org.wininet4j.handle;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.wininet4j.HttpResponse;

/** The response of an asynchronous call; cancelling it closes a handle. */
final class CancellingFuture extends CompletableFuture<HttpResponse> {

    private final HandleNode handle;

    /**
     * Ends after {@code result}.
     *
     * @param handle what is closed by cancelling
     * @param response makes the response, once the call has succeeded
     * @param failed runs when it has failed, before that is told
     */
    CancellingFuture(HandleNode handle, CompletableFuture<Long> result, Supplier<HttpResponse> response, Runnable failed) {
        this.handle = handle;
        var _ = result.whenComplete((_, failure) -> {
            if (failure == null) {
                complete(response.get());
            } else {
                failed.run();
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
