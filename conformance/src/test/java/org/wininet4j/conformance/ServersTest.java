package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wininet4j.testkit.server.Signals;

class ServersTest {
    @Test
    void playTheirScriptsWithEachOthersPorts() throws Exception {
        Scenario scenario = ScenarioParser.parse("server a\nconn\nsend \"${b}\"\nserver b\nconn\nsend \"${a}\"\nclient\n");
        try (Servers servers = Servers.start(scenario, new Signals())) {
            int a = servers.ports().numbers().get("a");
            int b = servers.ports().numbers().get("b");
            assertThat(answerOf(a)).isEqualTo(Integer.toString(b));
            assertThat(answerOf(b)).isEqualTo(Integer.toString(a));
            assertThat(servers.logs()).containsExactly("server a", "conn 1", "server b", "conn 1");
        }
    }

    @Test
    void logInTheOrderOfTheScenarioAndNotUnusedPorts() throws Exception {
        Scenario scenario = ScenarioParser.parse("server z\nunused m\nserver a\nclient\n");
        try (Servers servers = Servers.start(scenario, new Signals())) {
            assertThat(servers.ports().numbers()).containsOnlyKeys("z", "m", "a");
            assertThat(servers.logs()).containsExactly("server z", "server a");
        }
    }

    private static String answerOf(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
