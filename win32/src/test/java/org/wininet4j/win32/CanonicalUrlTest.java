package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.testkit.table.Row;

/** InternetCanonicalizeUrl and InternetCombineUrl: their results, errors and lengths (UR2–UR5, UR50–UR89). */
class CanonicalUrlTest {
    private final Ref<String> buffer = new Ref<>("before");
    private final IntRef length = new IntRef(100);

    static Stream<Row> canonicalized() throws IOException {
        return RecordedRows.in("url-canonicalize.tsv");
    }

    static Stream<Row> combined() throws IOException {
        return RecordedRows.in("url-combine.tsv");
    }

    @ParameterizedTest
    @MethodSource("canonicalized")
    void aCanonicalUrlIsAsRecorded(Row row) throws Exception {
        length.value = RecordedRows.room(row);
        int room = length.value;

        assertIsAsRecorded(row, room, InternetCanonicalizeUrl(row.text("input"), buffer, length, RecordedRows.flags(row)));
    }

    @ParameterizedTest
    @MethodSource("combined")
    void aCombinedUrlIsAsRecorded(Row row) throws Exception {
        length.value = RecordedRows.room(row);
        int room = length.value;

        assertIsAsRecorded(
                row, room, InternetCombineUrl(row.text("base"), row.text("relative"), buffer, length, RecordedRows.flags(row)));
    }

    private void assertIsAsRecorded(Row row, int room, boolean success) {
        assertThat(success).isEqualTo(row.is("ok", "1"));
        assertThat(GetLastError()).isEqualTo(row.number("error"));
        assertThat(buffer.value).isEqualTo(success ? row.text("output") : "before");
        assertThat(length.value).isEqualTo(GetLastError() == ERROR_INVALID_PARAMETER ? room : row.number("length"));
    }

    private static void assertFails(int error, boolean success) {
        assertThat(success).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    @Test
    void withoutALengthTheyFail() {
        assertFails(ERROR_INVALID_PARAMETER, InternetCanonicalizeUrl("http://a/", buffer, null, 0));
        assertFails(ERROR_INVALID_PARAMETER, InternetCombineUrl("http://a/", "b", buffer, null, 0));
    }

    @Test
    void aMissingBufferIsWrongForOneAndTooSmallForTheOther() {
        assertFails(ERROR_INVALID_PARAMETER, InternetCanonicalizeUrl("http://a/", null, length, 0));
        assertThat(length.value).isEqualTo(100);
        assertFails(ERROR_INSUFFICIENT_BUFFER, InternetCombineUrl("http://a/", "b", null, length, 0));
        assertThat(length.value).isEqualTo("http://a/b".length() + 1);
    }

    @Test
    void aBufferWithoutRoomIsWrong() {
        length.value = 0;
        assertFails(ERROR_INVALID_PARAMETER, InternetCombineUrl("http://a/", "b", buffer, length, 0));
    }

    @Test
    void urlsLongerThanTheConstantsSayAreFine() {
        String url = "http://a/" + "b".repeat(6_000);
        length.value = 6_010;
        assertThat(InternetCanonicalizeUrl(url, buffer, length, 0)).isTrue();
        assertThat(buffer.value).isEqualTo(url);
    }
}
