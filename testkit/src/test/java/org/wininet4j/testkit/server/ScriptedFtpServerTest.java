package org.wininet4j.testkit.server;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedFtpServerTest {
    @Test
    void sendsOverAPassiveDataConnection() throws Exception {
        try (var server = ScriptedServer.start(c -> c.line().pasv().dataOpen().dataSend("listing").dataClose());
                var control = new Peer(server.port())) {
            String reply = control.send("PASV\r\n").readLine();
            assertThat(reply).matches("227 Entering Passive Mode \\(127,0,0,1,\\d{3},\\d{3}\\)\\.");
            try (var data = new Peer(portIn(reply))) {
                assertThat(data.readToEnd()).isEqualTo("listing");
            }
        }
    }

    @Test
    void logsWhatItReceivesOverADataConnection() throws Exception {
        try (var server = ScriptedServer.start(c -> c.pasv().dataOpen().dataReceive().dataClose().line());
                var control = new Peer(server.port())) {
            new Peer(portIn(control.readLine())).send("file\n").close();
            control.send("QUIT\r\n").readToEnd();
            assertThat(logAtEnd(server)).containsExactly("conn 1", "data \"file\\n\"", "recv \"QUIT\"");
        }
    }

    @Test
    void connectsToTheAddressOfThePortCommand() throws Exception {
        try (var data = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                var server = ScriptedServer.start(c -> c.line().dataOpen().dataSend("x").dataClose());
                var control = new Peer(server.port())) {
            control.send("PORT 127,0,0,1," + (data.getLocalPort() >> 8) + ',' + (data.getLocalPort() & 255) + "\r\n");
            try (var accepted = data.accept()) {
                assertThat(new String(accepted.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).isEqualTo("x");
            }
            assertThat(logAtEnd(server)).containsExactly("conn 1", "recv \"PORT 127,0,0,1,*,*\"");
        }
    }

    @Test
    void masksThePasswordOfAnAnonymousUserOnly() throws Exception {
        try (var server = ScriptedServer.start(c -> c.line().line().line().line()); var control = new Peer(server.port())) {
            control.send("USER joe\r\nPASS secret\r\nUSER anonymous\r\nPASS me@here\r\n").readToEnd();
            assertThat(logAtEnd(server)).containsExactly("conn 1", "recv \"USER joe\"", "recv \"PASS secret\"", "recv \"USER anonymous\"",
                    "recv \"PASS *\"");
        }
    }

    private static int portIn(String reply) {
        String[] octets = reply.replaceAll(".*\\(|\\).*", "").split(",", -1);
        return Integer.parseInt(octets[4]) << 8 | Integer.parseInt(octets[5]);
    }

    private static List<String> logAtEnd(ScriptedServer server) throws InterruptedException {
        assertThat(server.awaitEnd(ofSeconds(5))).isTrue();
        return server.log();
    }
}
