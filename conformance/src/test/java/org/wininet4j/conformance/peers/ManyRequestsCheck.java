package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many asynchronous sessions at once keep to their connections and tell each end once. */
@ExtendWith(Progress.class)
class ManyRequestsCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final int SESSIONS = 50;
    private static final int REQUESTS = 200;

    private Nginx nginx;

    /** A log of its own for each check. */
    @BeforeEach
    void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
    }

    /** K6: with the default limit, and with one connection for each session. */
    @ParameterizedTest
    @ValueSource(ints = {6, 50})
    void tenThousandRequestsOfFiftySessionsEndOnceEach(int connections) throws Exception {
        assertThat(InternetSetOption(null, INTERNET_OPTION_MAX_CONNS_PER_SERVER, connections)).isTrue();

        var ends = inParallel(this::requestsOfOneSession);

        assertThat(ends).hasSize(SESSIONS).containsOnly(REQUESTS);
        assertThat(oneRequest()).isEqualTo(1); // after its answer the log is complete
        var used = nginx.connectionsOf("GET /small");
        assertThat(used).hasSizeGreaterThanOrEqualTo(SESSIONS * REQUESTS);
        assertThat(new HashSet<>(used)).hasSizeBetween(2, connections);
    }

    private int oneRequest() throws InterruptedException {
        try (var client = new Client(Mode.ASYNC, nginx.port())) {
            return completionsOfOne(client);
        }
    }

    private int requestsOfOneSession() throws InterruptedException {
        int ends = 0;
        try (var client = new Client(Mode.ASYNC, nginx.port())) {
            for (int number = 0; number < REQUESTS; number++) {
                ends += completionsOfOne(client);
            }
        }
        return ends;
    }

    /** Sends, reads to the end, closes; the whole sequence but for a new connection is that of one exchange. */
    private static int completionsOfOne(Client client) throws InterruptedException {
        var request = client.request("GET", "/small");
        assertThat(request.send()).isZero();
        assertThat(request.read(new byte[64])).isEqualTo(new Request.Part("a small answer".length(), 0));
        request.close();
        var sequence = request.sequence();
        var onNewConnection = Mode.ASYNC.sequence(of("CONNECTING_TO_SERVER 127.0.0.1", "CONNECTED_TO_SERVER 127.0.0.1"));
        var exchange = sequence.stream().filter(event -> !onNewConnection.contains(event) && !event.contains("NAME")).toList();
        assertThat(exchange).isEqualTo(Mode.ASYNC.sequence(of(EXCHANGE, DONE, CLOSING)));
        return count(sequence, DONE);
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(Stream.generate(() -> work).limit(SESSIONS).toList())) {
                results.add(each.get());
            }
            return results;
        }
    }
}
