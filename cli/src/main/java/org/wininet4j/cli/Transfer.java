package org.wininet4j.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetSession;
import org.wininet4j.RequestBuilder;

/** One URL of an order: sends, takes the body to its destination, says what became of it. */
final class Transfer {

    private static final int FIRST_ERROR_STATUS = 400;
    private static final double NANOS_PER_SECOND = 1e9;

    private final InternetSession session;
    private final Order order;
    private final Streams streams;
    private final Destination destination;
    private final long startNanos = System.nanoTime();

    Transfer(InternetSession session, Order order, Streams streams, Destination destination) {
        this.session = session;
        this.order = order;
        this.streams = streams;
        this.destination = destination;
    }

    /** Never throws for what the world does; the progress bar is gone when it returns. */
    Result run(String url, String context) {
        var bar = progressBar(url);
        try {
            var request = request(url).context(context);
            bar.ifPresent(request::onStatus);
            try (var response = send(request)) {
                return receive(response, url);
            }
        } catch (InternetException e) {
            return Result.told(ExitCode.of(e), ErrorLine.of(url, e));
        } catch (IllegalArgumentException e) {
            return Result.told(ExitCode.USAGE, ErrorLine.of(url, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Result.told(ExitCode.FILE, ErrorLine.of(order.payload().name(), e));
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
    }

    /** Where it can be drawn and does not mix with the body or the events. */
    private Optional<ProgressBar> progressBar(String url) {
        boolean mixed = order.manner().events() || destination instanceof Destination.Screen;
        return streams.errTerminal()
                .filter(terminal -> terminal.movesCursor() && !mixed && !order.manner().quiet())
                .map(terminal -> ProgressBar.start(streams.err(), terminal, SafeText.line(FileName.of(url))));
    }

    private RequestBuilder request(String url) throws IOException {
        var request = session.request(order.method(), url).body(order.payload().body(streams.in()));
        order.headers().forEach(field -> request.header(field.name(), field.value()));
        return request;
    }

    private HttpResponse send(RequestBuilder request) throws InternetException {
        if (!order.manner().async()) {
            return request.send();
        }
        try {
            return request.sendAsync().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InternetException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Result receive(HttpResponse response, String url) throws InternetException {
        boolean refused = response.status() >= FIRST_ERROR_STATUS;
        boolean taken = !refused || !(destination instanceof Destination.File);
        long bytes;
        try {
            bytes = taken ? destination.take(response) : 0;
        } catch (IOException e) {
            var code = destination.code(e);
            return code == ExitCode.BROKEN_PIPE ? Result.silent(code) : Result.told(code, ErrorLine.of(destination.name(), e));
        }
        return refused ? refusal(response, url, taken) : done(bytes);
    }

    private Result refusal(HttpResponse response, String url, boolean taken) {
        var status = ("the server answered " + response.status() + " " + response.reason()).strip();
        return Result.told(ExitCode.SERVER, ErrorLine.of(url, status + (taken ? "" : "; " + destination.name() + " was not written")));
    }

    private Result done(long bytes) {
        boolean told = destination instanceof Destination.File && streams.errTerminal().isPresent() && !order.manner().quiet();
        return told ? Result.told(ExitCode.DONE, summary(bytes)) : Result.silent(ExitCode.DONE);
    }

    private String summary(long bytes) {
        long nanos = Math.max(1, System.nanoTime() - startNanos);
        var rate = Amount.rate(bytes * NANOS_PER_SECOND / nanos);
        var figures = Amount.bytes(bytes) + " in " + Amount.span(Duration.ofNanos(nanos)) + ", " + rate;
        return SafeText.line("inet: saved " + destination.name() + " (" + figures + ")");
    }
}
