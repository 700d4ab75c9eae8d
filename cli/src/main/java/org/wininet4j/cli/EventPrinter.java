package org.wininet4j.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.wininet4j.FileRequest;
import org.wininet4j.HttpConnection;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetSession;
import org.wininet4j.Notification;
import org.wininet4j.StatusListener;

/**
 * Prints each notification as it happens: milliseconds since the start, handle, context, status, information. What does not fit into the
 * width goes on below, in the last column. Thread-safe: lines of different handles do not mix.
 */
final class EventPrinter implements StatusListener {

    /** For output that is no terminal: lines are never broken. */
    static final IntSupplier UNBROKEN = () -> Integer.MAX_VALUE;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int CONTEXT_WIDTH = 7;
    private static final int MARGIN = 8 + 2 + 10 + 1 + CONTEXT_WIDTH + 1 + EventText.LONGEST_NAME + 1;
    private static final int LEAST_ROOM = 20;
    private static final String FORM = "%8s  %s %s %s %s";

    private final PrintStream out;
    private final Palette palette;
    private final IntSupplier width;
    private final long startNanos;

    /** A printer whose clock starts now. */
    EventPrinter(PrintStream out, Palette palette, IntSupplier width) {
        this.out = out;
        this.palette = palette;
        this.width = width;
        this.startNanos = System.nanoTime();
    }

    void printHeading() {
        print(palette.heading(FORM.formatted("ms", pad("handle", 10), pad("context", CONTEXT_WIDTH), pad("status", EventText.LONGEST_NAME),
                "information")));
    }

    @Override
    public void onStatus(Notification notification) {
        var text = EventText.of(notification.event());
        double millis = (notification.nanos() - startNanos) / NANOS_PER_MILLI;
        var lines = Wrapping.lines(SafeText.line(text.information()), Math.max(LEAST_ROOM, width.getAsInt() - MARGIN));
        var first = FORM.formatted(
                String.format(Locale.ROOT, "%.1f", millis),
                coloured(notification.handle()),
                pad(context(notification), CONTEXT_WIDTH),
                coloured(text),
                lines.getFirst());
        var rest = lines.stream().skip(1).map(line -> "\n" + " ".repeat(MARGIN) + line);
        print(first.stripTrailing() + rest.reduce("", String::concat));
    }

    private synchronized void print(String lines) {
        out.println(lines);
        out.flush();
    }

    private static String context(Notification notification) {
        var context = SafeText.line(notification.context().map(Object::toString).orElse("-"));
        return context.length() > CONTEXT_WIDTH ? context.substring(0, CONTEXT_WIDTH) : context;
    }

    private String coloured(InternetHandle handle) {
        var text = pad(EventText.handle(handle), 10);
        return switch (handle) {
            case InternetSession _ -> palette.session(text);
            case HttpConnection _ -> palette.server(text);
            case HttpRequest _,FileRequest _ -> palette.request(text);
        };
    }

    private String coloured(EventText text) {
        var name = pad(text.name(), EventText.LONGEST_NAME);
        return switch (text.tone()) {
            case WININET -> name;
            case OURS -> palette.faint(name);
            case SUCCESS -> palette.good(name);
            case FAILURE -> palette.bad(name);
        };
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
