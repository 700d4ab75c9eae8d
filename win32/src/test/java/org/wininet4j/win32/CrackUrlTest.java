package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.table.Row;

/** InternetCrackUrl (UR10–UR39). */
class CrackUrlTest {
    private URL_COMPONENTS parts = new URL_COMPONENTS();

    static Stream<Row> successes() throws IOException {
        return RecordedRows.in("url-crack.tsv").filter(row -> row.is("ok", "1"));
    }

    static Stream<Row> failures() throws IOException {
        return RecordedRows.in("url-crack.tsv").filter(row -> row.is("ok", "0"));
    }

    @ParameterizedTest
    @MethodSource("successes")
    void isAsRecorded(Row row) throws Exception {
        parts = RecordedRows.components(row.cell("mode"));

        assertThat(InternetCrackUrl(row.text("url"), row.number("url_length"), RecordedRows.flags(row), parts)).isTrue();
        assertThat(GetLastError()).isZero();
        assertThat(parts.nScheme).isEqualTo(row.number("nscheme"));
        assertThat(parts.nPort).isEqualTo(row.number("port"));
        assertPart(row, "scheme", parts.lpszScheme, parts.dwSchemeLength);
        assertPart(row, "host", parts.lpszHostName, parts.dwHostNameLength);
        assertPart(row, "user", parts.lpszUserName, parts.dwUserNameLength);
        assertPart(row, "password", parts.lpszPassword, parts.dwPasswordLength);
        assertPart(row, "path", parts.lpszUrlPath, parts.dwUrlPathLength);
        assertPart(row, "extra", parts.lpszExtraInfo, parts.dwExtraInfoLength);
    }

    private static void assertPart(Row row, String column, @Nullable String text, int length) {
        String expected = RecordedRows.isNotAskedFor(row, column) ? null : row.text(column);
        assertThat(text).as(column).isEqualTo(expected);
        assertThat(length).as("length of the " + column).isEqualTo(expected == null ? 0 : expected.length());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsAsRecorded(Row row) throws Exception {
        parts = RecordedRows.components(row.cell("mode"));
        parts.nPort = 4711;

        assertThat(InternetCrackUrl(row.text("url"), row.number("url_length"), RecordedRows.flags(row), parts)).isFalse();
        assertThat(GetLastError()).isEqualTo(row.number("error"));
        assertThat(parts.nPort).isEqualTo(4711);
    }

    private void crackInto(String mode, String url, int flags) {
        parts = RecordedRows.components(mode);
        assertThat(InternetCrackUrl(url, 0, flags, parts)).isTrue();
    }

    @Test
    void withoutAStructureItFails() {
        assertThat(InternetCrackUrl("http://a/", 0, 0, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @Test
    void aPathThatIsAskedForAloneHasTheExtraPartUpToALineFeed() {
        crackInto("ptr-noextra", "http://a/b?c\nd", 0);
        assertThat(parts.lpszUrlPath).isEqualTo("/b?c");
    }

    @Test
    void anExtraPartAskedForByPointerIsCutOffACopiedPath() {
        parts = RecordedRows.components("buf-noextra");
        parts.dwExtraInfoLength = 1;

        assertThat(InternetCrackUrl("http://a/b?c", 0, 0, parts)).isTrue();
        assertThat(parts.lpszUrlPath).isEqualTo("/b");
        assertThat(parts.lpszExtraInfo).isEqualTo("?c");
    }

    @ParameterizedTest
    @ValueSource(ints = {ICU_DECODE, ICU_ESCAPE})
    void decodingNeedsBuffers(int flag) {
        parts = RecordedRows.components("ptr");

        assertThat(InternetCrackUrl("http://a/%41", 0, flag, parts)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(ints = {ICU_DECODE, ICU_ESCAPE})
    void partsAreDecodedAfterTheyAreDivided(int flag) {
        crackInto("buf", "http://us%40er:pa%3Ass@a/%2Fb%00%3F?%23", flag);
        assertThat(parts.lpszUserName).isEqualTo("us@er");
        assertThat(parts.lpszPassword).isEqualTo("pa:ss");
        assertThat(parts.lpszHostName).isEqualTo("a");
        assertThat(parts.lpszUrlPath).isEqualTo("//b%00?");
        assertThat(parts.lpszExtraInfo).isEqualTo("?#");
    }

    @Test
    void buffersWithoutAnyRoomAreWrongWhenDecodingAndTooSmallOtherwise() {
        assertThat(InternetCrackUrl("http://a/", 0, ICU_DECODE, RecordedRows.components("buf0"))).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetCrackUrl("http://a/", 0, 0, RecordedRows.components("buf0"))).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INSUFFICIENT_BUFFER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheme:0", "host:0", "path:0", "extra:0"})
    void oneBufferWithoutRoomIsTooSmall(String mode) {
        assertThat(InternetCrackUrl("http://a/", 0, ICU_DECODE, RecordedRows.components(mode))).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INSUFFICIENT_BUFFER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file:///d/a%20b       | ''      | \\d\\a b
            file:///C:/a%2Fb      | ''      | C:\\a/b
            file://h/a%20b        | h       | \\\\h\\a%20b
            file:/a/b             | ''      | \\a\\b
            file://               | ''      | ''
            file:///a/.           | ''      | \\a\\.\\
            """)
    void aCopiedFilePathIsOneOfWindows(String url, String host, String path) {
        crackInto("buf", url, 0);
        assertThat(parts.lpszHostName).isEqualTo(host);
        assertThat(parts.lpszUrlPath).isEqualTo(path);
    }

    @Test
    void anEscapeInAFilePathIsDecodedOnce() {
        crackInto("buf", "file:///a/%2541", ICU_DECODE);
        assertThat(parts.lpszUrlPath).isEqualTo("\\a\\%41");
    }

    @Test
    void theExtraPartOfAFileKeepsItsSlashes() {
        crackInto("buf-noextra", "file:///a/b?c/d", 0);
        assertThat(parts.lpszUrlPath).isEqualTo("\\a\\b?c/d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a:+1/", "http://a:99999999999999/", "http://[::1/", "http://[::1]:x/", "xyz://a: 1"})
    void aPortOrAddressThatIsNoneIsRefused(String url) {
        assertThat(InternetCrackUrl(url, 0, 0, parts)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_INVALID_URL);
    }

    @Test
    void aLengthBeyondTheTextIsAllOfIt() {
        parts = RecordedRows.components("ptr");
        assertThat(InternetCrackUrl("http://a/b", 99, 0, parts)).isTrue();
        assertThat(parts.lpszUrlPath).isEqualTo("/b");
    }
}
