package org.wininet4j.conformance.peers;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wininet4j.win32.process.ProcessState;

/**
 * The real servers of one class of checks, which are ended after the last of these. What the process keeps for the functions (connections, names,
 * credentials) is forgotten before each check and at the end.
 */
final class Peers implements BeforeEachCallback, AfterAllCallback {
    private final Deque<Closeable> started = new ArrayDeque<>();

    /** This one is closed after the last check; answers it. */
    <T extends Closeable> T closeAtEnd(T peer) {
        started.push(peer);
        return peer;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcessState.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        ProcessState.reset();
        for (var peer : started) {
            peer.close();
        }
    }
}
