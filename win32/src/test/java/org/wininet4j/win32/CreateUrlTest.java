package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.table.Row;

/** InternetCreateUrl (UR90–UR99). */
class CreateUrlTest {
    private final URL_COMPONENTS parts = new URL_COMPONENTS();
    private final Ref<String> url = new Ref<>("before");
    private final IntRef length = new IntRef(100);

    static Stream<Row> rows() throws IOException {
        return RecordedRows.in("url-create.tsv");
    }

    private void take(Row row) {
        parts.lpszScheme = row.text("scheme");
        parts.nScheme = row.number("nscheme");
        parts.lpszHostName = row.text("host");
        parts.nPort = row.number("port");
        parts.lpszUserName = row.text("user");
        parts.lpszPassword = row.text("password");
        parts.lpszUrlPath = row.text("path");
        parts.lpszExtraInfo = row.text("extra");
        length.value = RecordedRows.room(row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAsRecorded(Row row) throws Exception {
        take(row);
        int room = length.value;

        boolean created = InternetCreateUrl(parts, RecordedRows.flags(row), url, length);

        assertThat(created).isEqualTo(row.is("ok", "1"));
        assertThat(GetLastError()).isEqualTo(row.number("error"));
        assertThat(url.value).isEqualTo(created ? row.text("output") : "before");
        assertThat(length.value).isEqualTo(expectedLength(row, room));
    }

    /** The table has the needed room as the wide form tells it, in bytes; here it is characters (UR98). */
    private static int expectedLength(Row row, int room) {
        return switch (row.number("error")) {
            case 0 -> row.number("length");
            case ERROR_INSUFFICIENT_BUFFER -> row.number("length") / 2;
            default -> room;
        };
    }

    private String created(int flags) {
        assertThat(InternetCreateUrl(parts, flags, url, length)).isTrue();
        assertThat(length.value).isEqualTo(url.value.length());
        return url.value;
    }

    @Test
    void aLengthTakesAsManyCharacters() {
        parts.lpszScheme = "https?";
        parts.dwSchemeLength = 5;
        parts.lpszHostName = "host.test";
        parts.dwHostNameLength = 4;
        parts.lpszUrlPath = "/a";
        parts.dwUrlPathLength = 99;

        assertThat(created(0)).isEqualTo("https://host/a");
    }

    @ParameterizedTest
    @CsvSource({"::1, [::1]", "[::1], [::1]", "fe80::1%eth0, [fe80::1%25eth0]", "fe80::1%25eth0, [fe80::1%25eth0]", "a:b, a:b",
            "::ffff:1.2.3.4, [::ffff:1.2.3.4]"})
    void anIpv6AddressGetsBrackets(String host, String written) {
        parts.lpszHostName = host;
        assertThat(created(0)).isEqualTo("http://" + written);
    }

    @Test
    void escapingIsUtf8BeyondAsciiAndLeavesTheFieldsOfAQueryApart() {
        parts.lpszHostName = "h";
        parts.lpszUrlPath = "/\u00E9&%41";
        parts.lpszExtraInfo = "?a=\u20AC&b=\"#c";

        assertThat(created(ICU_ESCAPE)).isEqualTo("http://h/%C3%A9%26%41?a=%E2%82%AC&b=%22#c");
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 12, 99})
    void aNumberThatIsNoSchemeIsWrongWithoutAText(int number) {
        parts.nScheme = number;
        assertThat(InternetCreateUrl(parts, 0, url, length)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aNumberThatIsNoPortIsWrong(int port) {
        parts.nPort = port;
        assertThat(InternetCreateUrl(parts, 0, url, length)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @Test
    void withoutABufferItTellsTheRoomItNeeds() {
        parts.lpszHostName = "h";
        assertThat(InternetCreateUrl(parts, 0, null, length)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INSUFFICIENT_BUFFER);
        assertThat(length.value).isEqualTo("http://h".length() + 1);
    }

    @Test
    void withoutALengthOrAStructureItFails() {
        assertThat(InternetCreateUrl(parts, 0, url, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetCreateUrl(null, 0, url, length)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(length.value).isEqualTo(100);
    }
}
