package org.wininet4j.error;

import java.io.IOException;
import java.io.Serial;
import javax.net.ssl.SSLException;

/** The server has ended a connection before its first answer, and what it had against it is the client's certificate (U26). */
public final class ClientCertificateException extends SSLException {

    @Serial private static final long serialVersionUID = 1;

    private final boolean sent;

    /** {@code sent} tells whether a certificate was sent and not liked, or none was there to be sent. */
    public ClientCertificateException(boolean sent, IOException cause) {
        super((sent ? "the server refused the client certificate: " : "the server wants a client certificate: ") + cause.getMessage(),
                cause);
        this.sent = sent;
    }

    /** Whether a certificate was sent. */
    public boolean sent() {
        return sent;
    }
}
