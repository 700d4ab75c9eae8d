package org.wininet4j.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;

/** What the process ends with; the numbers up to 8 are those of wget. */
enum ExitCode {
    DONE(0, "everything asked for was done"),
    BUG(1, "an error inside inet itself"),
    USAGE(2, "wrong option, argument or URL; nothing was sent"),
    FILE(3, "a local file, standard input or output could not be used"),
    NETWORK(4, "no answer: name, connection, time limit, broken transfer"),
    TLS(5, "no secure connection: certificate or handshake"),
    PROTOCOL(7, "the server's answer is not valid HTTP, or redirects in vain"),
    SERVER(8, "the server answered with status 400 or above"),
    CANCELLED(130, "Ctrl-C"),
    BROKEN_PIPE(141, "the reader of standard output went away");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(InternetException failure) {
        return failure.step() == Step.SECURING && failure.error() != InternetError.TIMEOUT ? TLS : of(failure.error());
    }

    private static ExitCode of(InternetError error) {
        return switch (error) {
            case INVALID_URL, UNRECOGNIZED_SCHEME, INVALID_PARAMETER -> USAGE;
            case INTERNAL_ERROR -> BUG;
            case SECURITY_CHANNEL_ERROR, CLIENT_AUTH_CERT_NEEDED -> TLS;
            case HTTP_INVALID_SERVER_RESPONSE, HTTP_INVALID_HEADER, HTTP_DOWNLEVEL_SERVER, HTTP_REDIRECT_FAILED, DECODING_FAILED ->
                    PROTOCOL;
            default -> NETWORK;
        };
    }

    /** The first failure decides, whatever comes after it. */
    ExitCode then(ExitCode next) {
        return this == DONE ? next : this;
    }

    /** A failed write to standard output; the system's words for a pipe without a reader name the pipe in most languages. */
    static ExitCode ofOutput(IOException failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElse("");
        return message.toLowerCase(Locale.ROOT).contains("pipe") ? BROKEN_PIPE : FILE;
    }
}
