package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.Connectivity.Link;
import org.wininet4j.Connectivity.Machine;
import org.wininet4j.connection.ThisMachine;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.UnusedPort;

/** Spec 07 §9. */
class ConnectivityTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** A machine that is whatever a test says; it connects to the address that ends in .1. */
    private static final class FakeMachine implements Machine {
        private final List<Link> links;
        private final List<String> tried = new ArrayList<>();

        FakeMachine(Link... links) {
            this.links = List.of(links);
        }

        @Override
        public List<Link> links() {
            return links;
        }

        @Override
        public Optional<String> defaultLink() {
            return links.stream().findFirst().map(Link::name);
        }

        @Override
        public void connect(InetSocketAddress address, Duration limit) throws IOException {
            tried.add(address.getAddress().getHostAddress());
            if (!address.getAddress().getHostAddress().endsWith(".1")) {
                throw new ConnectException("refused");
            }
        }
    }

    private static List<InetAddress> addresses(String literals) {
        return Arrays.stream(literals.split(" ")).map(InetAddress::ofLiteral).toList();
    }

    @ParameterizedTest
    @CsvSource({"true, false, 10.0.0.5, true", "false, false, 10.0.0.5, false", "true, true, 127.0.0.1, false",
            "true, false, 169.254.3.4, false",
            "true, false, fe80::1, false", "true, false, fe80::1 2001:db8::7, true", "true, false, 0.0.0.0, false"})
    void NC1_anInterfaceMustBeUpAndLeadElsewhere(boolean up, boolean loopback, String addresses, boolean connected) {
        var machine = new FakeMachine(new Link("eth0", up, loopback, addresses(addresses)));

        assertThat(new Connectivity(machine, NameResolver.SYSTEM).isConnected()).isEqualTo(connected);
    }

    @Test
    void NC1_withoutInterfacesThereIsNoConnection() {
        assertThat(new Connectivity(new FakeMachine(), NameResolver.SYSTEM).isConnected()).isFalse();
    }

    @Test
    void NC4_theNameIsThatOfTheDefaultRoute() {
        assertThat(new Connectivity(new FakeMachine(new Link("Wi-Fi", true, false, List.of())), NameResolver.SYSTEM).connectionName())
                .isEqualTo("Wi-Fi");
        assertThat(new Connectivity(new FakeMachine(), NameResolver.SYSTEM).connectionName()).isEqualTo("LAN");
    }

    @Test
    void NC6_theAddressesAreTriedOneAfterTheOther() {
        var machine = new FakeMachine();
        var connectivity = new Connectivity(machine, _ -> addresses("10.0.0.2 10.0.0.1 10.0.0.3"));

        assertThat(connectivity.reaches("many.test", 80, LIMIT)).isTrue();
        assertThat(machine.tried).containsExactly("10.0.0.2", "10.0.0.1");
    }

    @Test
    void NC6_noTimeIsNoConnection() {
        var machine = new FakeMachine();

        assertThat(new Connectivity(machine, _ -> addresses("10.0.0.1")).reaches("one.test", 80, Duration.ZERO)).isFalse();
        assertThat(machine.tried).isEmpty();
    }

    @Test
    void NC7_aHostIsKnownOrNot() {
        var connectivity = new Connectivity(new FakeMachine(), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(connectivity.resolves("10.0.0.1")).isTrue();
        assertThat(connectivity.resolves("nobody.test")).isFalse();
        assertThat(connectivity.reaches("nobody.test", 80, LIMIT)).isFalse();
    }

    @Test
    void NC6_thisMachineConnectsAndClosesAtOnce() throws Exception {
        try (var server = ScriptedServer.start(c -> c.eof()); var nobody = UnusedPort.take()) {
            var connectivity = Connectivity.ofThisMachine();

            assertThat(connectivity.reaches("127.0.0.1", server.port(), LIMIT)).isTrue();
            assertThat(server.awaitEnd(LIMIT)).isTrue();
            assertThat(server.log()).containsExactly("conn 1", "eof");
            assertThat(connectivity.reaches("127.0.0.1", nobody.port(), LIMIT)).isFalse();
            assertThat(connectivity.connectionName()).isNotBlank();
        }
    }

    @Test
    void NC1_thisMachineKnowsItsLoopback() {
        assertThat(new ThisMachine().links()).anyMatch(Link::loopback);
    }
}
