package org.wininet4j.connection;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;

/**
 * Connects to the first of several addresses that answers (RFC 8305): an attempt begins when the one before has failed, or has lasted 250 ms;
 * the first to be connected wins, and the others are closed. Confined to the call, on whose thread all of it happens.
 *
 * <p>Several connects can only be waited for at once if none of them blocks, so the channels do not, until one has won. Cancelling wakes the
 * selector, and the call then closes them all.
 */
final class AddressRace {

    /** The delay between attempts (RFC 8305, 5). */
    private static final long ATTEMPT_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Call call;
    private final Deadline deadline;
    private final List<InetSocketAddress> addresses;
    private final List<Attempt> running = new ArrayList<>();
    private @Nullable Selector selector;
    private int begun;
    private long nextBegin = System.nanoTime();
    private IOException lastFailure = new ConnectException("no address");

    /** One address that is being tried. */
    private record Attempt(int number, InetSocketAddress address, SocketChannel channel) {}

    /** What has won. */
    record Winner(SocketChannel channel, InetSocketAddress address) {}

    AddressRace(Call call, Deadline deadline, List<InetSocketAddress> addresses) {
        this.call = call;
        this.deadline = deadline;
        this.addresses = addresses;
    }

    /** The winner, blocking from now on; fails as the attempt did that failed last. */
    Winner run() throws Exception {
        try {
            var first = firstConnected();
            running.remove(first);
            closeSelector();
            first.channel().configureBlocking(true);
            call.report().connectAttemptEnded(first.address(), first.number(), Optional.empty());
            return new Winner(first.channel(), first.address());
        } finally {
            closeSelector();
            running.forEach(each -> end(each, "given up: another address was faster, or the call ended"));
        }
    }

    /** Made when something has to be waited for, which it mostly has not on loopback. */
    private Selector selector() throws IOException, InternetException {
        if (selector == null) {
            selector = Selector.open();
            if (!call.cancel().guard(selector::wakeup)) {
                call.checkCancelled();
            }
        }
        return selector;
    }

    private void closeSelector() throws IOException {
        if (selector != null) {
            selector.close();
        }
    }

    private Attempt firstConnected() throws Exception {
        while (true) {
            call.checkCancelled();
            boolean more = begun < addresses.size();
            if (more && (running.isEmpty() || nextBegin - System.nanoTime() <= 0)) {
                begin();
            } else if (running.isEmpty()) {
                throw lastFailure;
            } else {
                await(more ? nextBegin - System.nanoTime() : Long.MAX_VALUE);
            }
            var connected = connected();
            if (connected.isPresent()) {
                return connected.get();
            }
        }
    }

    private void begin() throws IOException, InternetException {
        var address = addresses.get(begun++);
        call.report().connectAttemptStarted(address, begun, addresses.size());
        call.report().connecting(address);
        nextBegin = System.nanoTime() + ATTEMPT_DELAY_NANOS;
        var attempt = new Attempt(begun, address, TcpConnect.open(call));
        running.add(attempt);
        try {
            attempt.channel().configureBlocking(false);
            if (!attempt.channel().connect(address)) {
                attempt.channel().register(selector(), SelectionKey.OP_CONNECT);
            }
        } catch (IOException e) {
            failed(attempt, e);
        }
    }

    private void await(long nanos) throws IOException, InternetException, InterruptedException {
        var selector = selector();
        long left = Math.min(nanos, deadline.positiveNanos());
        if (left == Long.MAX_VALUE) {
            selector.select();
        } else {
            selector.select(Math.max(1, left / NANOS_PER_MILLI));
        }
        selector.selectedKeys().clear();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }

    /** The first of those running that is connected; those that have failed run no more. */
    private Optional<Attempt> connected() {
        for (var attempt : List.copyOf(running)) {
            try {
                if (attempt.channel().finishConnect()) {
                    return Optional.of(attempt);
                }
            } catch (IOException e) {
                failed(attempt, e);
            }
        }
        return Optional.empty();
    }

    private void failed(Attempt attempt, IOException failure) {
        running.remove(attempt);
        lastFailure = failure;
        end(attempt, String.valueOf(failure.getMessage()));
    }

    private void end(Attempt attempt, String why) {
        try {
            attempt.channel().close();
        } catch (IOException e) {
            System.getLogger("org.wininet4j.connection").log(Level.DEBUG, "closing an attempt", e);
        }
        call.report().connectAttemptEnded(attempt.address(), attempt.number(), Optional.of(why));
    }
}
