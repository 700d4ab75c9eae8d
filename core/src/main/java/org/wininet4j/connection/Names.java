package org.wininet4j.connection;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wininet4j.NameResolver;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;

/**
 * Looks up names, and remembers them for a while by host and port (G2). Thread-safe.
 *
 * <p>A look-up cannot be interrupted and holds a virtual thread's carrier, so it runs on a few platform threads of its own; who
 * is cancelled or runs out of time just stops waiting for it.
 */
final class Names implements AutoCloseable {

    /** How many look-ups run at once; more wait. */
    private static final int THREADS = 4;

    /** How many names are remembered; beyond it all are forgotten. */
    private static final int MAX_REMEMBERED = 1000;

    private static final long LINGER_MILLIS = 200;

    private record Key(String host, int port) {}

    private record Answer(List<InetAddress> addresses, long endNanos) {}

    private final NameResolver resolver;
    private final Duration life;
    private final Map<Key, Answer> remembered = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;

    Names(NameResolver resolver, Duration life) {
        this.resolver = resolver;
        this.life = life;
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                LINGER_MILLIS,
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("wininet4j-names-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** The addresses of the host of {@code origin}, a server or a proxy, reported unless they are remembered. */
    List<InetAddress> resolve(Call call, Origin origin, Deadline deadline) throws Exception {
        var key = new Key(origin.host(), origin.port());
        var known = Optional.ofNullable(remembered.get(key)).filter(answer -> answer.endNanos() - System.nanoTime() > 0);
        if (known.isPresent()) {
            return known.get().addresses();
        }
        call.report().resolvingName(origin.host());
        call.clock().begin();
        var addresses = lookUp(call, origin.host(), deadline);
        call.clock().end(org.wininet4j.call.StepClock.Phase.RESOLVING);
        remember(key, addresses);
        call.report()
                .nameResolved(
                        origin.host(),
                        addresses.stream().map(InetAddress::getHostAddress).toList());
        return addresses;
    }

    private void remember(Key key, List<InetAddress> addresses) {
        if (life.isZero()) {
            return;
        }
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(key, new Answer(addresses, System.nanoTime() + life.toNanos()));
    }

    private List<InetAddress> lookUp(Call call, String host, Deadline deadline) throws Exception {
        var literal = literal(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        var answer = CompletableFuture.supplyAsync(() -> ask(host), threads);
        if (!call.cancel().guard(() -> answer.cancel(false))) {
            throw new CancellationException();
        }
        try {
            var addresses = answer.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return addresses;
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("looking up " + host);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unresolved unresolved ? unresolved.reason : e;
        }
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<InetAddress> ask(String host) {
        try {
            return List.copyOf(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw new Unresolved(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        remembered.clear();
    }

    /** Carries the checked exception through the future. */
    private static final class Unresolved extends RuntimeException {

        private final UnknownHostException reason;

        Unresolved(UnknownHostException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
