package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetscapeFileTest {
    private static final NetscapeCookie FOR_DOMAIN = new NetscapeCookie("example.com", true, "/", false, false,
            OptionalLong.of(2_000_000_000), "a", "1");
    private static final NetscapeCookie FOR_HOST = new NetscapeCookie("www.example.com", false, "/x", true, true, OptionalLong.empty(), "b",
            "");

    // CO85
    @Test
    void aLineIsACookie() {
        var content = NetscapeFile.read("""
                # Netscape HTTP Cookie File
                # a comment

                .Example.com\tTRUE\t/\tFALSE\t2000000000\ta\t1
                #HttpOnly_www.example.com\tFALSE\t/x\tTRUE\t0\tb\t
                """);

        assertThat(content.cookies()).containsExactly(FOR_DOMAIN, FOR_HOST);
        assertThat(content.skipped()).isZero();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var cookies = List.of(FOR_DOMAIN, FOR_HOST);

        assertThat(NetscapeFile.read(NetscapeFile.write(cookies)).cookies()).isEqualTo(cookies);
    }

    @Test
    void linesMayEndWithReturnAndHaveAFractionAndLackAnEmptyValue() {
        var content = NetscapeFile.read("www.example.com\tFALSE\t/\tFALSE\t12.5\ta\r\nexample.com\tfalse\t/\ttrue\t1\tb\tx\ty\r\n");

        assertThat(content.cookies()).containsExactly(
                new NetscapeCookie("www.example.com", false, "/", false, false, OptionalLong.of(12), "a", ""),
                new NetscapeCookie("example.com", false, "/", true, false, OptionalLong.of(1), "b", "x\ty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a\tb", "\tTRUE\t/\tFALSE\t0\ta\t1", "e.com\tTRUE\tx\tFALSE\t0\ta\t1", "e.com\tTRUE\t/\tFALSE\tx\ta\t1",
            "e.com\tTRUE\t/\tFALSE\t-1\ta\t1", "e.com\tTRUE\t/\tFALSE\t0\t\t", "e.com\tTRUE\t/\tFALSE\t0\ta\t\u0001",
            "e.com\tTRUE\t/\tFALSE\t0\ta=b\t1", "..e.com\tTRUE\t/\tFALSE\t0\ta\t1", "e e\tTRUE\t/\tFALSE\t0\ta\t1",
            "e.com\tTRUE\t/\tFALSE\t0\ta\tb;c", "\u00e9.com\tTRUE\t/\tFALSE\t0\ta\t1"})
    void aLineThatIsNoCookieIsSkippedAndCounted(String line) {
        assertThat(NetscapeFile.read(line + "\n").cookies()).isEmpty();
        assertThat(NetscapeFile.read(line).skipped()).isEqualTo(1);
    }

    @Test
    void aNumberTooLargeIsTheLastDateThereIs() {
        assertThat(NetscapeFile.read("e.com\tTRUE\t/\tFALSE\t99999999999999999999\ta\t1").cookies().getFirst().expirySeconds())
                .hasValue(253_402_300_799L);
    }

    // CO102
    @Test
    void theTextTellsNeitherNameNorValue() {
        assertThat(new NetscapeCookie("e.com", true, "/", false, false, OptionalLong.empty(), "secretname", "secretvalue"))
                .asString()
                .doesNotContain("secret");
    }
}
