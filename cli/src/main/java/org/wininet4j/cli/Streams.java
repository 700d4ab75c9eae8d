package org.wininet4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * Where the command reads and writes, and what it knows of the other ends. Immutable.
 *
 * @param out standard output, unbuffered and telling its errors
 * @param charset the one of texts on standard output
 * @param err standard error, for texts
 * @param inquiry who can be asked, if anybody
 */
record Streams(
        InputStream in, OutputStream out, Charset charset, PrintStream err, Optional<Terminal> outTerminal,
        Optional<Terminal> errTerminal, Optional<Inquiry> inquiry) {

    /** Which of the streams are terminals: "out", "err"; the launcher says so, as Java cannot tell them apart. */
    private static final String TERMINALS = "wininet4j.terminals";

    private static final int OUT = 1;
    private static final int ERR = 2;

    /** Those of the process. */
    static Streams system() {
        var terminals = Set.of(System.getProperty(TERMINALS, "").split(",", -1));
        var environment = Environment.system();
        return new Streams(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.out.charset(),
                System.err,
                terminals.contains("out") ? Optional.of(Terminal.of(environment, OUT)) : Optional.empty(),
                terminals.contains("err") ? Optional.of(Terminal.of(environment, ERR)) : Optional.empty(),
                terminals.contains("err") ? Inquiry.system() : Optional.empty());
    }

    /** Standard output for texts. */
    PrintStream text() {
        return new PrintStream(out, false, charset);
    }
}
