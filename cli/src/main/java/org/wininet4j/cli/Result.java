package org.wininet4j.cli;

import java.util.Optional;

/** What became of one URL: a code, and perhaps a line about it. */
record Result(ExitCode code, Optional<String> line) {

    static Result silent(ExitCode code) {
        return new Result(code, Optional.empty());
    }

    static Result told(ExitCode code, String line) {
        return new Result(code, Optional.of(line));
    }
}
