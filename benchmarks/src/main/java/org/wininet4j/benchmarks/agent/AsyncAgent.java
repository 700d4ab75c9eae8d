package org.wininet4j.benchmarks.agent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A client with an asynchronous way of its own. One that has no other way blocks on its future, as its users do. */
public interface AsyncAgent extends Agent {

    /** Sends a GET; the future gives the length of the body when the whole of it has been read. */
    CompletableFuture<Long> getAsync(String url);

    @Override
    default long get(String url, byte[] buffer) throws Exception {
        try {
            return getAsync(url).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
