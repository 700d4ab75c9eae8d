package org.wininet4j;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up names. May block; is called on threads of its own, several at once. */
@FunctionalInterface
public interface NameResolver {

    /** The platform's resolver, in its order. */
    NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** At least one address, the best first. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
