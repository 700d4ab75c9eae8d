package org.wininet4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of text on standard output: as they are, or made fit for a terminal. */
record Lines(Streams streams) {

    /** What became of it. */
    ExitCode print(List<String> lines) {
        boolean terminal = streams.outTerminal().isPresent();
        String text = lines.stream().map(line -> (terminal ? SafeText.line(line) : line) + "\n").collect(Collectors.joining());
        try {
            streams.out().write(text.getBytes(streams.charset()));
            streams.out().flush();
            return ExitCode.DONE;
        } catch (IOException e) {
            var code = ExitCode.ofOutput(e);
            if (code != ExitCode.BROKEN_PIPE) {
                streams.err().println(ErrorLine.of("standard output", e));
            }
            return code;
        }
    }
}
