package org.wininet4j.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetSession;
import org.wininet4j.Notification;
import org.wininet4j.RequestBuilder;
import org.wininet4j.StatusEvent;

/** The guided tour: announces each stop, lets its events be printed as they happen, and says what came of it. */
final class DemoTour {

    private static final int MOST_BODY_BYTES = 1 << 20;
    private static final int MOST_SHOWN = 40;
    private static final int MOST_COLUMNS = 100;
    private static final Duration THOUGHT = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Palette palette;
    private final IntSupplier width;
    private final Duration pace;
    private final DemoServer server;
    private final EventPrinter printer;
    private final AtomicReference<@Nullable InternetHandle> lastServerHandle = new AtomicReference<>();

    DemoTour(PrintStream out, Palette palette, IntSupplier width, Duration pace, DemoServer server) {
        this.out = out;
        this.palette = palette;
        this.width = () -> Math.min(MOST_COLUMNS, width.getAsInt());
        this.pace = pace;
        this.server = server;
        this.printer = new EventPrinter(out, palette, this.width);
    }

    /** Plays all stops; false if nobody reads any more. */
    boolean play() throws InternetException, InterruptedException {
        say(palette.heading("inet demo: every step of a request, as it happens"));
        say("The server is part of this process: " + server.url("/")
                + " on loopback. Each line is one call of a status callback. WinINet's "
                + "own kinds are in capitals, further ones of this library in small letters.");
        var session = InternetSession.builder()
                .userAgent("inet-demo")
                .resolver(DemoServer.resolver())
                .onStatus(this::show)
                .open();
        boolean read;
        try (session) {
            read = playAll(session);
            say("");
            say(palette.heading("The end: closing the session") + " closes what is left, idle connections too.");
        }
        session.awaitClosed(PATIENCE);
        say("");
        say("Now watch a request of your own: inet get URL --events");
        return read && !out.checkError();
    }

    private boolean playAll(InternetSession session) throws InternetException, InterruptedException {
        int number = 0;
        for (var stop : DemoStop.values()) {
            announce(++number, stop);
            visit(stop, session);
            if (out.checkError()) {
                return false;
            }
        }
        return true;
    }

    private void show(Notification notification) {
        if (notification.handle() instanceof InternetSession && notification.event() instanceof StatusEvent.HandleCreated(var handle)) {
            lastServerHandle.set(handle);
        }
        printer.onStatus(notification);
    }

    private void announce(int number, DemoStop stop) throws InterruptedException {
        say("");
        say(palette.heading(number + ". " + stop.title()) + ": " + stop.method() + " " + stop.path());
        say(stop.hint());
        printer.printHeading();
        Thread.sleep(pace);
    }

    private void visit(DemoStop stop, InternetSession session) throws InternetException, InterruptedException {
        var request = session.request(stop.method(), server.url(stop.path())).context(stop.context());
        stop.body().ifPresent(body -> request.body(body, "application/x-www-form-urlencoded"));
        if (stop == DemoStop.CANCEL) {
            cancel(request);
        } else {
            exchange(request);
        }
    }

    private void exchange(RequestBuilder request) throws InternetException {
        String outcome;
        try (var response = request.send()) {
            var text = new String(response.bytes(MOST_BODY_BYTES), StandardCharsets.US_ASCII);
            var shown = text.isEmpty() || text.length() > MOST_SHOWN ? "" : ": " + text;
            outcome = response.status() + " " + response.reason() + ", a body of " + Amount.bytes(text.length()) + shown;
        }
        say(palette.good("=> " + outcome));
    }

    private void cancel(RequestBuilder request) throws InterruptedException {
        var answer = request.sendAsync();
        server.awaitUnanswered();
        Thread.sleep(THOUGHT);
        say(palette.heading("-- another thread cancels --"));
        answer.cancel(true);
        var handle = lastServerHandle.get();
        if (handle != null) {
            handle.awaitClosed(PATIENCE);
        }
        say(palette.good("=> cancelled: " + answer.isCancelled()));
    }

    private void say(String text) {
        Wrapping.lines(text, width.getAsInt()).forEach(out::println);
        out.flush();
    }
}
