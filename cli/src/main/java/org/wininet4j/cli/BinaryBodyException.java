package org.wininet4j.cli;

import java.io.IOException;

/** A body that is no text was about to be written to a terminal. */
final class BinaryBodyException extends IOException {

    BinaryBodyException() {
        super("the body is binary and standard output is a terminal; use -o FILE, or pipe it on");
    }
}
