package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K11, K16: which addresses are tried, and in which order (RFC 8305, 4). Digits are addresses of IPv4, letters of IPv6. */
class AddressOrderTest {
    private static List<InetAddress> addresses(String names) {
        return Stream.of(names.split("")).map(AddressOrderTest::address).toList();
    }

    private static InetAddress address(String name) {
        return InetAddress.ofLiteral(Character.isDigit(name.charAt(0)) ? "127.0.0." + name : "::" + name);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "12, 5, 12", "ab, 5, ab", "12ab, 5, 1a2b", "ab12, 5, a1b2", "a1, 5, a1", "1ab2, 3, 1a2", "123a, 2, 1a",
            "a1, 1, a",
            "1234a, 9, 1a234"})
    void theFamiliesTakeTurns(String given, int most, String order) {
        assertThat(AddressOrder.interleaved(addresses(given), most)).isEqualTo(addresses(order));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "ab12, 5, 12ab", "a1b2, 3, 12a", "ab, 1, a"})
    void inStrictModeIpv4ComesFirst(String given, int most, String order) {
        assertThat(AddressOrder.ipv4First(addresses(given), most)).isEqualTo(addresses(order));
    }
}
