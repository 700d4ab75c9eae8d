package org.wininet4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.wininet4j.CertificateFault;
import org.wininet4j.HttpHeaders;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
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
    private final Optional<ProgressBoard> board;
    private final long startNanos = System.nanoTime();

    /** With a line of {@code board}, or a bar of its own. */
    Transfer(InternetSession session, Order order, Streams streams, Destination destination, Optional<ProgressBoard> board) {
        this.session = session;
        this.order = order;
        this.streams = streams;
        this.destination = destination;
        this.board = board;
    }

    /** Never throws for what the world does; the progress bar is gone when it returns. */
    Result run(String url, String context) {
        var gauge = gauge(url);
        try {
            if (order.manner().continues() && destination instanceof Destination.File(var file)) {
                return goOn(url, file, more -> send(request(url, context, gauge, more)));
            }
            try (var response = send(request(url, context, gauge, List.of()))) {
                return receive(response, url);
            }
        } catch (InternetException e) {
            return Result.told(ExitCode.of(e), ErrorLine.of(url, e) + kept());
        } catch (IllegalArgumentException e) {
            return Result.told(ExitCode.USAGE, ErrorLine.of(url, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Result.told(ExitCode.FILE, ErrorLine.of(order.payload().name(), e));
        } finally {
            gauge.ifPresent(Gauge::close);
        }
    }

    /** The file alone can fail here but for the request. */
    private Result goOn(String url, Path file, Continuation.Sending sending) throws InternetException {
        try {
            return switch (new Continuation(url, file, sending).run()) {
                case Continuation.Saved(long bytes, boolean continued) -> done(bytes, continued);
                case Continuation.Complete _ -> remark(destination.name() + " is complete already");
                case Continuation.Refused(int status, String reason) ->
                        Result.told(ExitCode.SERVER, refusalLine(url, status, reason, false));
            };
        } catch (IOException e) {
            return Result.told(ExitCode.FILE, ErrorLine.of(destination.name(), e));
        }
    }

    /** What the next run with -C can go on with. */
    private String kept() {
        long bytes = order.manner().continues() && destination instanceof Destination.File(var file) ? Continuation.kept(file) : 0;
        return bytes == 0 ? "" : "; " + Amount.bytes(bytes) + " are kept, -C goes on with them";
    }

    /** Where it can be drawn and does not mix with the body or the events. */
    private Optional<Gauge> gauge(String url) {
        var label = SafeText.line(destination instanceof Destination.File(var file) && board.isPresent()
                ? String.valueOf(file.getFileName())
                : FileName.of(url));
        if (board.isPresent()) {
            return board.map(shown -> shown.begin(label));
        }
        boolean mixed = order.manner().events() || order.manner().verbose() || destination instanceof Destination.Screen;
        return streams.errTerminal()
                .filter(terminal -> terminal.movesCursor() && !mixed && !order.manner().quiet())
                .map(terminal -> ProgressBar.start(streams.err(), terminal, label));
    }

    private RequestBuilder request(String url, String context, Optional<Gauge> gauge, List<HttpHeaders.Field> more) throws IOException {
        var request = session.request(order.method(), url).body(order.payload().body(streams.in())).context(context);
        order.headers().forEach(field -> request.header(field.name(), field.value()));
        order.peers().user().ifPresent(account -> account.ofServer(request));
        order.peers().proxyUser().ifPresent(account -> account.ofProxy(request));
        more.forEach(field -> request.header(field.name(), field.value()));
        if (order.manner().continues()) {
            // what is coded anew for each request cannot be gone on with
            request.option(InternetOption.AUTOMATIC_DECODING, false);
        }
        gauge.ifPresent(request::onStatus);
        if (order.peers().tls().insecure()) {
            request.option(InternetOption.SECURITY_FLAGS, CertificateFault.allIgnorable());
        }
        if (order.peers().tls().certificate().isPresent()) {
            request.option(InternetOption.CLIENT_CERT_CONTEXT, order.peers().tls().certificate());
        }
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
        return refused ? Result.told(ExitCode.SERVER, refusalLine(url, response.status(), response.reason(), taken)) : done(bytes, false);
    }

    private String refusalLine(String url, int status, String reason, boolean taken) {
        var answer = ("the server answered " + status + " " + reason).strip();
        return ErrorLine.of(url, answer + (taken ? "" : "; " + destination.name() + " was not written"));
    }

    private Result done(long bytes, boolean continued) {
        return destination instanceof Destination.File ? remark(summary(bytes, continued)) : Result.silent(ExitCode.DONE);
    }

    /** For people alone. */
    private Result remark(String text) {
        boolean told = streams.errTerminal().isPresent() && !order.manner().quiet();
        return told ? Result.told(ExitCode.DONE, SafeText.line("inet: " + text)) : Result.silent(ExitCode.DONE);
    }

    private String summary(long bytes, boolean continued) {
        long nanos = Math.max(1, System.nanoTime() - startNanos);
        var rate = Amount.rate(bytes * NANOS_PER_SECOND / nanos);
        var figures = Amount.bytes(bytes) + " in " + Amount.span(Duration.ofNanos(nanos)) + ", " + rate;
        return "saved " + destination.name() + " (" + (continued ? "the rest, " : "") + figures + ")";
    }
}
