package org.wininet4j.codec.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts that are reached without the proxy (PR20–PR27). */
class BypassListTest {
    private static final int HTTP_PORT = 80;

    static List<List<String>> rows() {
        var rows = ProxyTable.rows("proxy-bypass.tsv");
        assertThat(rows).hasSize(30);
        return rows;
    }

    /** Columns: id, list, host with or without a port, 1 for a bypass. */
    @ParameterizedTest
    @MethodSource("rows")
    void theTableHolds(List<String> row) {
        var host = row.get(2);
        int colon = host.endsWith("]") ? -1 : host.indexOf(':');
        var name = colon < 0 ? host : host.substring(0, colon);
        int port = colon < 0 ? HTTP_PORT : Integer.parseInt(host.substring(colon + 1));

        assertThat(BypassList.parse(row.get(1)).matches("http", name, port)).as(row.getFirst()).isEqualTo(row.get(3).equals("1"));
    }

    /** PR26. */
    @ParameterizedTest
    @CsvSource({"http://h,http,h,80,true", "http://h,https,h,443,false", "h:81,http,h,81,true", "h:81,http,h,80,false",
            "HTTP://H:81,http,h,81,true", "https://*:444,HTTPS,x,444,true", "[fe80::1]:81,http,fe80::1,81,true",
            "[fe80::1]:81,http,fe80::1,80,false", "fe80::1,http,[FE80::1],80,true", "fe80::*,http,fe80::9,80,true"})
    void schemeAndPortMustFitToo(String list, String scheme, String host, int port, boolean bypassed) {
        assertThat(BypassList.parse(list).matches(scheme, host, port)).isEqualTo(bypassed);
    }

    /** PR24. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "127.1.2.3,true", "LOCALHOST,true", "::1,true", "127.1,false", "127.0.0.1.example,false",
            "127.a.0.1,false",
            "1270.0.0.1,false", "localhost.example,false"})
    void thisMachineIsAlwaysReachedDirectly(String host, boolean bypassed) {
        assertThat(BypassList.parse("").matches("http", host, HTTP_PORT)).isEqualTo(bypassed);
        assertThat(BypassList.parse("<-loopback>").matches("http", host, HTTP_PORT)).isFalse();
    }

    /** PR23. */
    @Test
    void anAddressIsNoLocalName() {
        assertThat(BypassList.parse("<LOCAL>").matches("http", "[fe80::1]", HTTP_PORT)).isFalse();
        assertThat(BypassList.parse("<LOCAL>").matches("http", "intranet", HTTP_PORT)).isTrue();
    }

    /** PR21. */
    @ParameterizedTest
    @CsvSource({"a*b*c,abc,true", "a*b*c,axbxbxc,true", "a*b*c,axbxb,false", "**,x,true", "*a,ba,true", "*a,bab,false", "a*,a,true",
            "a**a,a,false"})
    void aWildcardStandsForAnyCharacters(String pattern, String host, boolean bypassed) {
        assertThat(BypassList.parse(pattern).matches("http", host, HTTP_PORT)).isEqualTo(bypassed);
    }

    @Test
    void manyWildcardsTakeNoTime() {
        var list = "*a".repeat(1_000) + "b";

        assertThat(BypassList.parse(list).matches("http", "a".repeat(5_000), HTTP_PORT)).isFalse();
    }
}
