package org.wininet4j.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wininet4j.Connectivity.Link;
import org.wininet4j.Connectivity.Machine;

/** The machine this runs on. Stateless. */
public final class ThisMachine implements Machine {

    /** Addresses that belong to nobody (RFC 5737, RFC 3849): the route to them is the default one, and nothing is sent there. */
    private static final List<String> NOBODY = List.of("192.0.2.1", "2001:db8::1");

    private static final int DISCARD_PORT = 9;

    private static final Duration SHORTEST = Duration.ofMillis(1);

    @Override
    public List<Link> links() {
        try {
            return NetworkInterface.networkInterfaces().map(ThisMachine::link).toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static Link link(NetworkInterface each) {
        var addresses = each.inetAddresses().toList();
        try {
            return new Link(each.getDisplayName(), each.isUp(), each.isLoopback(), addresses);
        } catch (SocketException e) {
            return new Link(each.getDisplayName(), false, false, addresses);
        }
    }

    @Override
    public Optional<String> defaultLink() {
        return NOBODY.stream().flatMap(address -> linkTo(InetAddress.ofLiteral(address)).stream()).findFirst();
    }

    /** To connect a datagram socket chooses its route, and sends nothing. */
    private static Optional<String> linkTo(InetAddress address) {
        try (var channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(address, DISCARD_PORT));
            var local = ((InetSocketAddress) channel.getLocalAddress()).getAddress();
            return Optional.ofNullable(NetworkInterface.getByInetAddress(local)).map(NetworkInterface::getDisplayName);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void connect(InetSocketAddress address, Duration limit) throws IOException {
        try (var channel = SocketChannel.open()) {
            long millis = (limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit).toMillis();
            channel.socket().connect(address, (int) Math.min(millis, Integer.MAX_VALUE));
        }
    }
}
