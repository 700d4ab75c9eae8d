package org.wininet4j.connection;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;
import org.wininet4j.call.StepClock.Phase;

/**
 * TCP to one of the addresses of a host, at most {@code connectRetries} of them (K11, K16, G36): a race of them, or where there is only one, and
 * in strict mode, one after the other. Stateless.
 */
final class TcpConnect {

    private final Watchdog watchdog;
    private final boolean adaptiveWait;

    TcpConnect(Watchdog watchdog, boolean adaptiveWait) {
        this.watchdog = watchdog;
        this.adaptiveWait = adaptiveWait;
    }

    /** What was reached. */
    record Reached(PlainStream tcp, InetSocketAddress address) {}

    /** Connects; fails as the attempt did that failed last. */
    Reached connect(Call call, List<InetAddress> addresses, int port, Deadline deadline) throws Exception {
        int most = call.limits().connectRetries();
        boolean strict = call.limits().claim().strict();
        var order = new ArrayList<InetSocketAddress>();
        for (var address : strict ? AddressOrder.ipv4First(addresses, most) : AddressOrder.interleaved(addresses, most)) {
            order.add(new InetSocketAddress(address, port));
        }
        call.clock().begin();
        var reached = strict || order.size() == 1 ? inTurn(call, order, deadline) : race(call, order, deadline);
        call.clock().end(Phase.CONNECTING);
        return reached;
    }

    private Reached race(Call call, List<InetSocketAddress> addresses, Deadline deadline) throws Exception {
        var winner = new AddressRace(call, deadline, addresses).run();
        return new Reached(new PlainStream(winner.channel(), watchdog, adaptiveWait), winner.address());
    }

    private Reached inTurn(Call call, List<InetSocketAddress> addresses, Deadline deadline) throws Exception {
        for (int number = 1;; number++) {
            var address = addresses.get(number - 1);
            call.checkCancelled();
            call.report().connectAttemptStarted(address, number, addresses.size());
            call.report().connecting(address);
            try {
                var tcp = connect(call, address, deadline);
                call.report().connectAttemptEnded(address, number, Optional.empty());
                return new Reached(tcp, address);
            } catch (IOException e) {
                call.report().connectAttemptEnded(address, number, Optional.of(String.valueOf(e.getMessage())));
                if (number == addresses.size() || call.cancel().reason().isPresent() || deadline.remainingNanos() <= 0) {
                    throw e;
                }
            }
        }
    }

    private PlainStream connect(Call call, InetSocketAddress address, Deadline deadline) throws Exception {
        var channel = open(call);
        try {
            if (!call.cancel().guard(() -> closeQuietly(channel))) {
                call.checkCancelled();
            }
            channel.socket().connect(address, deadline.remainingMillis());
            return new PlainStream(channel, watchdog, adaptiveWait);
        } catch (Exception e) {
            channel.close();
            throw e;
        }
    }

    /** A channel with the options which the call wants. */
    static SocketChannel open(Call call) throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            int sendBufferBytes = call.limits().claim().sendBufferBytes();
            if (sendBufferBytes > 0) {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, sendBufferBytes);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger("org.wininet4j.connection").log(Level.DEBUG, "closing for cancellation", e);
        }
    }
}
