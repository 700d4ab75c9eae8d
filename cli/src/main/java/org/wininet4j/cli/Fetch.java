package org.wininet4j.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.SessionConfig;
import org.wininet4j.StatusListener;

/** Carries out an order: a session, its URLs one after the other, an exit code. */
final class Fetch {

    private static final Duration LAST_EVENTS = Duration.ofSeconds(2);

    private final Order order;
    private final Streams streams;
    private final Destination destination;

    Fetch(Order order, Streams streams) {
        this.order = order;
        this.streams = streams;
        this.destination = Destination.of(order.target(), streams);
    }

    ExitCode run() throws InterruptedException {
        var session = openSession();
        try (var ctrlC = CtrlC.closes(session)) {
            var code = run(session, ctrlC);
            session.awaitClosed(LAST_EVENTS);
            return ctrlC.interrupted() ? ExitCode.CANCELLED : code;
        }
    }

    private ExitCode run(InternetSession session, CtrlC ctrlC) {
        try (session) {
            var refusal = refusal(session);
            return refusal.isPresent() ? tell(refusal.get()) : fetchAll(session, ctrlC);
        }
    }

    private InternetSession openSession() {
        var builder = InternetSession.builder().userAgent("inet/" + Version.number()).proxy(order.peers().proxy());
        int atOnce = order.manner().atOnce();
        if (atOnce > SessionConfig.DEFAULT_CONNECTIONS_PER_SERVER) {
            builder.connectionsPerServer(atOnce);
        }
        order.timeout()
                .ifPresent(limit -> builder
                        .option(InternetOption.CONNECT_TIMEOUT, limit)
                        .option(InternetOption.SEND_TIMEOUT, limit)
                        .option(InternetOption.RECEIVE_TIMEOUT, limit));
        order.peers().tls().trusted().ifPresent(builder::trust);
        streams.inquiry().ifPresent(person -> builder.prompts(new LogonDialog(person)).option(InternetOption.AUTO_PROMPT, true));
        return builder.onStatus(listener()).open();
    }

    private StatusListener listener() {
        var manner = order.manner();
        var events = manner.events() ? eventPrinter() : StatusListener.NONE;
        return manner.verbose() ? events.andThen(TlsLines.to(streams.err())) : events;
    }

    private EventPrinter eventPrinter() {
        var palette = new Palette(streams.errTerminal().filter(Terminal::colour).isPresent());
        var width = streams.errTerminal().map(Terminal::width).orElse(EventPrinter.UNBROKEN);
        var printer = new EventPrinter(streams.err(), palette, width);
        printer.printHeading();
        return printer;
    }

    // ---- before anything is sent ----

    /** Why the order cannot be carried out, as far as can be seen beforehand. */
    private Optional<Result> refusal(InternetSession session) {
        for (var url : order.urls()) {
            try {
                var _ = session.request("GET", url);
            } catch (IllegalArgumentException e) {
                return Optional.of(Result.told(ExitCode.USAGE, ErrorLine.of(url, urlError(url), reason(e))));
            }
        }
        if (order.manner().atOnce() > 0) {
            return ParallelFetch.problem(order)
                    .map(problem -> Result.told(ExitCode.FILE, ErrorLine.of(ParallelFetch.folderOf(order).toString(), problem)));
        }
        return destination.problem().map(problem -> Result.told(ExitCode.FILE, ErrorLine.of(destination.name(), problem)));
    }

    private static InternetError urlError(String url) {
        return switch (url.toLowerCase(Locale.ROOT).replaceFirst(":.*", "")) {
            case "http", "https" -> InternetError.INVALID_URL;
            case "ftp" -> InternetError.PROTOCOL_NOT_FOUND;
            default -> InternetError.UNRECOGNIZED_SCHEME;
        };
    }

    private static String reason(IllegalArgumentException refusal) {
        var cause = refusal.getCause();
        return cause == null || cause.getMessage() == null ? ""
                : " (" + cause.getMessage().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    // ---- one URL after the other ----

    private ExitCode fetchAll(InternetSession session, CtrlC ctrlC) {
        if (order.manner().atOnce() > 0) {
            return new ParallelFetch(session, order, streams, ctrlC).run();
        }
        var code = ExitCode.DONE;
        int number = 0;
        for (var url : order.urls()) {
            number++;
            var result = new Transfer(session, order, streams, destination, Optional.empty()).run(url, "url " + number);
            if (ctrlC.interrupted() || result.code() == ExitCode.BROKEN_PIPE) {
                return result.code();
            }
            code = code.then(tell(result));
        }
        return code;
    }

    private ExitCode tell(Result result) {
        result.line().ifPresent(line -> {
            streams.err().println(line);
            streams.err().flush();
        });
        return result.code();
    }
}
