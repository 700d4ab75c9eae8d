package org.wininet4j.protocol.http;

import java.io.IOException;
import org.wininet4j.codec.WireFormatException;

/** Carries what is wrong with coded content through streams. */
final class BadContentException extends IOException {

    private final WireFormatException reason;

    BadContentException(WireFormatException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    WireFormatException reason() {
        return reason;
    }
}
