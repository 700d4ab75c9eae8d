package org.wininet4j.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wininet4j.HttpHeaders;
import org.wininet4j.ProxySetting;

/**
 * What {@code inet get} was asked for.
 *
 * @param target the file for the body; empty for standard output
 * @param timeout for each wait
 * @param proxy what carries the requests
 */
record Order(
        List<String> urls,
        String method,
        List<HttpHeaders.Field> headers,
        Payload payload,
        Optional<Path> target,
        Optional<Duration> timeout,
        ProxySetting proxy,
        Manner manner) {

    /** How it is done and what is shown of it. */
    record Manner(boolean async, boolean events, boolean quiet, Saving saving) {

        boolean continues() {
            return saving.continues();
        }

        int atOnce() {
            return saving.atOnce();
        }
    }

    /**
     * How bodies become files.
     *
     * @param continues what is there of a file is gone on with
     * @param atOnce how many URLs are fetched at once, each into a file in the folder that is the target; 0 for one after the other
     */
    record Saving(boolean continues, int atOnce) {}
}
