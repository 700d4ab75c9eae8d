package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.ERROR_INTERNET_OPERATION_CANCELLED;

import java.io.IOException;
import java.util.List;
import org.wininet4j.testkit.server.ConnectionScript;

/** A call that waits for a server, what the server does, and what the call tells until it is cancelled (G18). */
enum BlockedCall {
    CONNECT("CONNECTING_TO_SERVER", of("RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1", "CONNECTING_TO_SERVER 127.0.0.1"), of()) {
        @Override
        SilentPeer peer(int connections) throws IOException {
            return SilentPeer.unreachable();
        }
    },

    UPLOAD("SENDING_REQUEST", of(OPEN, "SENDING_REQUEST"), SHUT) {
        private final byte[] body = new byte[16 << 20]; // more than the buffers of both ends hold

        @Override
        SilentPeer peer(int connections) {
            return SilentPeer.scripted(connections, new ConnectionScript().head().await("never given"));
        }

        @Override
        int call(Request request) throws InterruptedException {
            return request.send(null, body);
        }
    },

    HEAD("RECEIVING_RESPONSE", of(OPEN, "SENDING_REQUEST", "REQUEST_SENT n", "RECEIVING_RESPONSE"), SHUT) {
        @Override
        SilentPeer peer(int connections) {
            return SilentPeer.scripted(connections, new ConnectionScript().request().eof());
        }
    },

    BODY("RECEIVING_RESPONSE", of(OPEN, EXCHANGE, DONE, "RECEIVING_RESPONSE"), SHUT) {
        @Override
        SilentPeer peer(int connections) {
            return SilentPeer.scripted(connections,
                    new ConnectionScript().request().send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").eof());
        }

        @Override
        void prepare(Request request) throws InterruptedException {
            assertThat(request.send()).isZero();
            request.await("RECEIVING_RESPONSE");
        }

        @Override
        int call(Request request) throws InterruptedException {
            return request.read(new byte[1]).error();
        }
    };

    private final String lastStatus;
    private final String[] before;
    private final String[] after;

    BlockedCall(String lastStatus, String[] before, String[] after) {
        this.lastStatus = lastStatus;
        this.before = before;
        this.after = after;
    }

    abstract SilentPeer peer(int connections) throws IOException;

    /** What comes before the call. */
    void prepare(Request request) throws InterruptedException {}

    /** The call; returns its error. */
    int call(Request request) throws InterruptedException {
        return request.send();
    }

    /** Waits until the call has told its last step, and pends if it is asynchronous. */
    void awaitLastStep(Request request) throws InterruptedException {
        request.awaitWaiting(lastStatus);
    }

    List<String> sequence(Mode mode) {
        return mode.sequence(of(before, failed(ERROR_INTERNET_OPERATION_CANCELLED), after, CLOSING));
    }
}
