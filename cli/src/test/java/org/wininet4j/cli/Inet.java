package org.wininet4j.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wininet4j.cookie.CookieJar;

/** The command in this process, on streams that are kept. */
final class Inet {
    private static final Terminal TERMINAL = new Terminal(true, false, () -> Terminal.USUAL_WIDTH);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();
    private InputStream in = InputStream.nullInputStream();
    private Optional<OutputStream> otherOut = Optional.empty();
    private Optional<Terminal> outTerminal = Optional.empty();
    private Optional<Terminal> errTerminal = Optional.empty();
    private Optional<Inquiry> inquiry = Optional.empty();
    private CookieJar jar = CookieJar.inMemory();

    Inet input(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Inet output(OutputStream other) {
        otherOut = Optional.of(other);
        return this;
    }

    /** The cookies of the user; by default none. */
    Inet jar(CookieJar other) {
        jar = other;
        return this;
    }

    /** A person who answers. */
    Inet asking(Inquiry person) {
        inquiry = Optional.of(person);
        return this;
    }

    Inet onTerminal() {
        return onTerminal(TERMINAL);
    }

    Inet onTerminal(Terminal terminal) {
        outTerminal = Optional.of(terminal);
        return errorsOnTerminal();
    }

    Inet errorsOnTerminal() {
        errTerminal = Optional.of(TERMINAL);
        return this;
    }

    Inet errorsTo(ByteArrayOutputStream other) {
        err = other;
        return this;
    }

    /** Returns the exit code. */
    int run(String... arguments) {
        var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        var streams = new Streams(in, otherOut.orElse(out), StandardCharsets.UTF_8, errors, outTerminal, errTerminal, inquiry);
        return Main.run(streams, () -> jar, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] outBytes() {
        return out.toByteArray();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The events printed on standard error. */
    PrintedEvents events() {
        return PrintedEvents.in(err());
    }
}
