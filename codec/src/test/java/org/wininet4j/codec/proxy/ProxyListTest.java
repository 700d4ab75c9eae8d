package org.wininet4j.codec.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.codec.proxy.ProxyServer.Kind;

/** Lists of proxies (PR1–PR10). */
class ProxyListTest {
    static List<List<String>> rows() {
        var rows = ProxyTable.rows("proxy-select.tsv");
        assertThat(rows).hasSize(23);
        return rows;
    }

    /** Columns: id, list, scheme, host, port. */
    @ParameterizedTest
    @MethodSource("rows")
    void theTableHolds(List<String> row) {
        var servers = ProxyList.parse(row.get(1)).serversFor(row.get(2));
        var first = servers.isEmpty() ? "direct" : servers.getFirst().toString();

        assertThat(first).as(row.getFirst()).isEqualTo(row.get(3).equals("direct") ? "direct" : row.get(3) + ":" + row.get(4));
    }

    /** PR4, PR5, PR8. */
    @ParameterizedTest
    @CsvSource({"p,http,HTTP,80", "p,https,HTTP,80", "https=p,https,HTTP,80", "https://p,http,HTTPS,443", "ftp=ftp://p,ftp,FTP,21",
            "ftp=p,ftp,HTTP,80", "socks=p,http,SOCKS,1080", "socks4://p,http,SOCKS4,1080", "SOCKS=Socks5://p,http,SOCKS5,1080",
            "http://p/,http,HTTP,80"})
    void theEntrySaysHowTheProxyIsSpokenTo(String list, String scheme, Kind kind, int port) {
        assertThat(ProxyList.parse(list).serversFor(scheme)).containsExactly(new ProxyServer(kind, "p", port, "", ""));
    }

    /** PR3. */
    @Test
    void entriesForOneSchemeAreTriedInOrder() {
        assertThat(ProxyList.parse("b http=a;http=c:1").serversFor("http")).extracting(ProxyServer::host).containsExactly("a", "c");
    }

    /** PR7. */
    @Test
    void theUserPartIsTakenAndNeverShown() {
        var server = ProxyList.parse("http=user:pa:ss@p:8").serversFor("HTTP").getFirst();

        assertThat(server).extracting(ProxyServer::user, ProxyServer::password).containsExactly("user", "pa:ss");
        assertThat(server).hasToString("p:8");
        assertThat(ProxyList.parse("user@p").serversFor("http").getFirst().password()).isEmpty();
    }

    /** PR10. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ;\t\r\n", "http=", "news=p", "gopher4://p", "p:", "p:0", "p:65536", "p:x", "p:123456", "[::1", "[]:3",
            "[x::1]:3",
            "[::1]x", "a/b", "a=b=c", "http=a=b", "@", ":80", "http://", "a\u0001b"})
    void whatCannotBeReadIsLeftOut(String list) {
        assertThat(ProxyList.parse(list).serversFor("http")).isEmpty();
    }

    /** PR10. */
    @Test
    void otherEntriesOfTheListStillCount() {
        assertThat(ProxyList.parse("http=: news=x p:9 socks=s").serversFor("http")).extracting(Object::toString).containsExactly("p:9");
    }

    @ParameterizedTest
    @CsvSource({"u%40x:p%20w@p, u@x, p w", "u+v:%@p, u+v, %", "%C3%A4:%zz@p, ä, %zz"})
    void PR7_userAndPasswordMayHoldEscapes(String list, String user, String password) {
        var server = ProxyList.parse(list).serversFor("http").getFirst();

        assertThat(server).extracting(ProxyServer::user, ProxyServer::password).containsExactly(user, password);
    }

    @ParameterizedTest
    @CsvSource({"socks5h://p, SOCKS5", "socks4a://p, SOCKS4A", "SOCKS4://p, SOCKS4"})
    void PR4_versionsOfSocksHaveNames(String list, ProxyServer.Kind kind) {
        assertThat(ProxyList.parse(list).serversFor("http").getFirst().kind()).isEqualTo(kind);
    }
}
