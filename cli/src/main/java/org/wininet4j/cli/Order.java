package org.wininet4j.cli;

import java.nio.file.Path;
import java.security.KeyStore;
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
 * @param peers whom it goes by way of, and whom it trusts
 */
record Order(
        List<String> urls,
        String method,
        List<HttpHeaders.Field> headers,
        Payload payload,
        Optional<Path> target,
        Optional<Duration> timeout,
        Peers peers,
        Manner manner) {

    /**
     * Who is spoken to.
     *
     * @param proxy what carries the requests
     * @param tls whom to trust
     * @param user who logs on to the server, if it asks
     * @param proxyUser who logs on to the proxy, if it asks
     */
    record Peers(ProxySetting proxy, Tls tls, Optional<Account> user, Optional<Account> proxyUser) {}

    /**
     * Whom to trust, and as whom to log on.
     *
     * @param insecure nearly anybody
     * @param trusted the only ones; empty for those of the JVM
     * @param certificate empty for none
     */
    record Tls(boolean insecure, Optional<KeyStore> trusted, Optional<KeyStore.PrivateKeyEntry> certificate) {}

    /** How it is done and what is shown of it. */
    record Manner(boolean async, boolean events, boolean verbose, boolean quiet, Saving saving) {

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
