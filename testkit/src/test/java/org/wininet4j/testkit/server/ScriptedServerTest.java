package org.wininet4j.testkit.server;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

    @Test
    void repliesToARequestAndLogsIt() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request().reply("200 OK", "X: 1\r\n", "one").eof())) {
            try (var peer = new Peer(server.port())) {
                peer.send(GET);
                assertThat(peer.read(47)).isEqualTo("HTTP/1.1 200 OK\r\nX: 1\r\nContent-Length: 3\r\n\r\none");
            }
            assertThat(logAtEnd(server)).containsExactly("conn 1", "recv \"GET / HTTP/1.1\"", "     \"Host: h\"", "eof");
        }
    }

    @Test
    void logsABodyOfKnownLength() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request())) {
            try (var peer = new Peer(server.port())) {
                peer.send("POST / HTTP/1.1\r\ncontent-length: 3\r\n\r\na\r\n").readToEnd();
            }
            assertThat(logAtEnd(server)).endsWith("     \"content-length: 3\"", "body \"a\\r\\n\"");
        }
    }

    @Test
    void logsAChunkedBody() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request())) {
            try (var peer = new Peer(server.port())) {
                peer.send("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n").readToEnd();
            }
            assertThat(logAtEnd(server)).endsWith("body \"abcde\"");
        }
    }

    @Test
    void logsWhatCameOfABodyThatIsCutShort() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request().reply("200 OK", "", ""))) {
            try (var peer = new Peer(server.port())) {
                peer.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc");
            }
            assertThat(logAtEnd(server)).endsWith("body \"abc\"", "eof");
        }
    }

    @Test
    void refusesABodyLengthThatIsNoNumber() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request())) {
            try (var peer = new Peer(server.port())) {
                peer.send("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n").readToEnd();
            }
            assertThat(logAtEnd(server)).endsWith("bad body length \"x\"");
        }
    }

    @Test
    void playsTheNthScriptOnTheNthConnection() throws Exception {
        try (var server = ScriptedServer.start(c -> c.send("one"), c -> c.send("two"))) {
            assertThat(answerOf(server)).isEqualTo("one");
            assertThat(answerOf(server)).isEqualTo("two");
            assertThat(answerOf(server)).isEmpty();
            assertThat(logAtEnd(server)).containsExactly("conn 1", "conn 2", "conn 3", "unexpected");
        }
    }

    @Test
    void logsThatThePeerClosedEarly() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request().send("never"))) {
            new Peer(server.port()).close();
            assertThat(logAtEnd(server)).containsExactly("conn 1", "eof");
        }
    }

    @Test
    void logsThatThePeerReset() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request())) {
            new Peer(server.port()).send("GET").reset();
            assertThat(logAtEnd(server)).containsExactly("conn 1", "reset");
        }
    }

    @Test
    void logsThatNothingCame() throws Exception {
        var settings = ServerSettings.plain().withSilence(ofMillis(50));
        try (var server = ScriptedServer.start(settings, new Signals(), List.of(new ConnectionScript().request()));
                var peer = new Peer(server.port())) {
            assertThat(peer.readToEnd()).isEmpty();
            assertThat(logAtEnd(server)).containsExactly("conn 1", "silent");
        }
    }

    @Test
    void resetsTheConnection() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request().reset().send("never")); var peer = new Peer(server.port())) {
            peer.send(GET);
            assertThatThrownBy(peer::readToEnd).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void closesInOrderAlthoughInputIsUnread() throws Exception {
        try (var server = ScriptedServer.start(c -> c.head().send("answer").close().send("never")); var peer = new Peer(server.port())) {
            peer.send("POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n").send("x".repeat(1000));
            assertThat(peer.readToEnd()).isEqualTo("answer");
        }
    }

    @Test
    void sendsBytewiseAndRepeatedly() throws Exception {
        try (var server = ScriptedServer.start(c -> c.sendBytewise(new byte[] {'a', 'b'}).repeat(40_000, "01234").delay(ofMillis(1)))) {
            assertThat(answerOf(server)).isEqualTo("ab" + "01234".repeat(40_000));
        }
    }

    @Test
    void exchangesSignalsWithTheTest() throws Exception {
        try (var server = ScriptedServer.start(c -> c.signal("here").await("go").send("gone")); var peer = new Peer(server.port())) {
            assertThat(server.signals().await("here", ofSeconds(5))).isTrue();
            assertThat(server.signals().await("here", ofMillis(1))).isFalse();
            server.signals().signal("go");
            assertThat(peer.readToEnd()).isEqualTo("gone");
        }
    }

    @Test
    void closingEndsItsThreadsAndConnections() throws Exception {
        var server = ScriptedServer.start(c -> c.signal("on").request(), c -> c.signal("on").await("never"));
        var peers = List.of(new Peer(server.port()), new Peer(server.port()));
        server.signals().await("on", ofSeconds(5));
        server.signals().await("on", ofSeconds(5));
        server.close();
        assertThat(threadsOf(server)).isEmpty();
        assertThat(peers.getFirst().readToEnd() + peers.getLast().readToEnd()).isEmpty();
        assertThatThrownBy(() -> new Peer(server.port())).isInstanceOf(IOException.class);
    }

    @Test
    void hasAPortOfFiveDigits() {
        try (var server = ScriptedServer.start(); var unused = UnusedPort.take()) {
            assertThat(List.of(server.port(), unused.port())).allMatch(port -> port >= 10_000 && port <= 65_535);
        }
    }

    @Test
    void refusesConnectionsToAnUnusedPort() {
        try (var unused = UnusedPort.take()) {
            assertThatThrownBy(() -> new Peer(unused.port())).isInstanceOf(ConnectException.class);
        }
    }

    private static String answerOf(ScriptedServer server) throws IOException {
        try (var peer = new Peer(server.port())) {
            return peer.readToEnd();
        }
    }

    private static List<String> logAtEnd(ScriptedServer server) throws InterruptedException {
        assertThat(server.awaitEnd(ofSeconds(5))).isTrue();
        return server.log();
    }

    private static List<String> threadsOf(ScriptedServer server) {
        String prefix = "scripted-server-" + server.port() + '-';
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith(prefix)).toList();
    }
}
