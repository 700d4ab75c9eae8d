package org.wininet4j.benchmarks.agent;

import java.io.IOException;

/** The one status a server under measurement answers with. */
final class Status {

    private Status() {}

    /** Fails unless {@code status} is 200. */
    static void require200(int status) throws IOException {
        if (status != 200) {
            throw new IOException("status " + status + " instead of 200");
        }
    }
}
