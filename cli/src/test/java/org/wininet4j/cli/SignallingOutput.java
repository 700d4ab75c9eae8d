package org.wininet4j.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A terminal's end that tells when the first line was drawn over. */
final class SignallingOutput extends ByteArrayOutputStream {
    private final Runnable onDrawing;

    SignallingOutput(Runnable onDrawing) {
        this.onDrawing = onDrawing;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        if (new String(bytes, offset, length, StandardCharsets.UTF_8).contains("\u001b[K")) {
            onDrawing.run();
        }
    }

    synchronized String text() {
        return toString(StandardCharsets.UTF_8);
    }
}
