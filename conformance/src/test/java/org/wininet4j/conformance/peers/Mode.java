package org.wininet4j.conformance.peers;

import static org.wininet4j.win32.WinInet.INTERNET_FLAG_ASYNC;

import java.util.Arrays;
import java.util.List;

/** How the calls of a session are made. */
enum Mode {
    SYNC(0), ASYNC(INTERNET_FLAG_ASYNC);

    final int flags;

    Mode(int flags) {
        this.flags = flags;
    }

    /** G5: the sequence of an asynchronous session; a synchronous one tells the same but for the completions. */
    List<String> sequence(String... asynchronous) {
        return Arrays.stream(asynchronous).filter(event -> this == ASYNC || !Sequences.isCompletion(event)).toList();
    }
}
