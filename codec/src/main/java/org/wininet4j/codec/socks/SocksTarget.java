package org.wininet4j.codec.socks;

/**
 * Where a SOCKS proxy is to connect to. Immutable but for the array, which nobody changes.
 *
 * @param name the host's name, which the proxy looks up; empty if there is an address
 * @param address 4 bytes of IPv4 or 16 of IPv6; empty if there is a name
 * @param port 1 to 65535
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SocksTarget(String name, byte[] address, int port) {

    private static final int IPV4_BYTES = 4;

    /** A host by its name. */
    public static SocksTarget named(String name, int port) {
        return new SocksTarget(name, new byte[0], port);
    }

    /** A host by its address. */
    public static SocksTarget at(byte[] address, int port) {
        return new SocksTarget("", address, port);
    }

    boolean isIpv4() {
        return address.length == IPV4_BYTES;
    }

    boolean isNamed() {
        return address.length == 0;
    }
}
