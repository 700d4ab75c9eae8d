package org.wininet4j;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wininet4j.connection.ThisMachine;

/**
 * What can be told of a machine's way to a network without a session, and whether a server takes connections (spec 07 §9). Nothing is sent to a server
 * beyond the connection itself, which is closed at once, and no proxy is used (NC9). Nothing here dials. Thread-safe.
 */
public final class Connectivity {

    /** Where a connection has no name of its own (NC4). */
    private static final String UNNAMED = "LAN";

    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * An interface of a machine.
     *
     * @param name as people know it
     * @param up whether it works
     * @param loopback whether it leads to the machine itself
     * @param addresses its own
     */
    public record Link(String name, boolean up, boolean loopback, List<InetAddress> addresses) {
        /** Copies the list. */
        public Link {
            addresses = List.copyOf(addresses);
        }
    }

    /** The machine, as far as it is asked; the one this runs on is {@link Connectivity#ofThisMachine}'s. */
    public interface Machine {
        /** Its interfaces; none if that cannot be told. */
        List<Link> links();

        /** The name of the interface which the default route goes through. */
        Optional<String> defaultLink();

        /** Opens a TCP connection and closes it, within {@code limit}. */
        void connect(InetSocketAddress address, Duration limit) throws IOException;
    }

    private final Machine machine;
    private final NameResolver resolver;

    /** Asks that machine, and looks names up with that resolver. */
    public Connectivity(Machine machine, NameResolver resolver) {
        this.machine = machine;
        this.resolver = resolver;
    }

    /** That of the machine this runs on. */
    public static Connectivity ofThisMachine() {
        return new Connectivity(new ThisMachine(), NameResolver.SYSTEM);
    }

    /**
     * Whether an interface is up that leads elsewhere: one with an address which is neither loopback nor link-local (NC1). That does not promise that any
     * host can be reached (NC5).
     */
    public boolean isConnected() {
        return machine.links().stream().anyMatch(Connectivity::leadsElsewhere);
    }

    private static boolean leadsElsewhere(Link link) {
        return link.up()
                && !link.loopback()
                && link.addresses()
                        .stream()
                        .anyMatch(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress() && !address.isAnyLocalAddress());
    }

    /** The name of the interface of the default route, else "LAN" (NC4). */
    public String connectionName() {
        return machine.defaultLink().filter(name -> !name.isBlank()).orElse(UNNAMED);
    }

    /** Whether a host has an address. Takes as long as the resolver does. */
    public boolean resolves(String host) {
        return !addresses(host).isEmpty();
    }

    /**
     * Whether one of the addresses of a host takes a TCP connection within {@code limit}, over all of them together (NC6). The look-up takes as long as the
     * resolver does.
     */
    public boolean reaches(String host, int port, Duration limit) {
        long end = System.nanoTime() + (limit.compareTo(LONGEST) > 0 ? LONGEST : limit).toNanos();
        for (var address : addresses(host)) {
            long left = end - System.nanoTime();
            if (left > 0 && connects(new InetSocketAddress(address, port), Duration.ofNanos(left))) {
                return true;
            }
        }
        return false;
    }

    private boolean connects(InetSocketAddress address, Duration limit) {
        try {
            machine.connect(address, limit);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return lookUp(host);
        }
    }

    private List<InetAddress> lookUp(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
