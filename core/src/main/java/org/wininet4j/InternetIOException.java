package org.wininet4j;

import java.io.IOException;

/** An {@link InternetException} in a stream. */
public final class InternetIOException extends IOException {

    private final InternetException exception;

    /** Wraps {@code cause}. */
    public InternetIOException(InternetException cause) {
        super(cause.getMessage(), cause);
        exception = cause;
    }

    /** The error of the cause. */
    public InternetError error() {
        return exception().error();
    }

    /** The cause. */
    public InternetException exception() {
        return exception;
    }
}
