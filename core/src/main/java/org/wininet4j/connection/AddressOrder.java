package org.wininet4j.connection;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Which addresses of a host are tried, and in which order (K11, K16). Pure. */
final class AddressOrder {

    private AddressOrder() {}

    /** At most so many: the families in turn, beginning with the one that the resolver has put first (RFC 8305, 4). */
    static List<InetAddress> interleaved(List<InetAddress> addresses, int most) {
        if (addresses.size() == 1 || most == 1) {
            return addresses.subList(0, 1);
        }
        boolean firstIsIpv4 = addresses.getFirst() instanceof Inet4Address;
        var preferred = family(addresses, firstIsIpv4);
        var other = family(addresses, !firstIsIpv4);
        var order = new ArrayList<InetAddress>(addresses.size());
        for (int i = 0; i < addresses.size(); i++) {
            addAt(order, preferred, i);
            addAt(order, other, i);
        }
        return order.subList(0, Math.min(most, order.size()));
    }

    /** At most so many: IPv4 first (strict mode). */
    static List<InetAddress> ipv4First(List<InetAddress> addresses, int most) {
        var order = new ArrayList<>(family(addresses, true));
        order.addAll(family(addresses, false));
        return order.subList(0, Math.min(most, order.size()));
    }

    private static List<InetAddress> family(List<InetAddress> addresses, boolean ipv4) {
        return addresses.stream().filter(address -> address instanceof Inet4Address == ipv4).toList();
    }

    private static void addAt(List<InetAddress> order, List<InetAddress> family, int index) {
        if (index < family.size()) {
            order.add(family.get(index));
        }
    }
}
