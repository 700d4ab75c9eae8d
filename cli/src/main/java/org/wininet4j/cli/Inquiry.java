package org.wininet4j.cli;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal. Passwords are not echoed. */
interface Inquiry {

    /** A line; empty at the end of input. */
    Optional<String> line(String question);

    /** A line that is not shown, to be wiped by who gets it; empty at the end of input. */
    Optional<char[]> secret(String question);

    /** That of the process, if its input and output are a terminal. */
    static Optional<Inquiry> system() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(OfConsole::new);
    }

    /** On the terminal of the process. */
    record OfConsole(Console console) implements Inquiry {
        @Override
        public Optional<String> line(String question) {
            return Optional.ofNullable(console.readLine("%s", question));
        }

        @Override
        public Optional<char[]> secret(String question) {
            return Optional.ofNullable(console.readPassword("%s", question));
        }
    }
}
