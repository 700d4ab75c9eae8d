package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;

/** file URLs in InternetOpenUrl (OU17, OU20). */
class FileUrlTest {
    private static final String SETTING = "org.wininet4j.fileUrls";
    private static final int CONTEXT = 3;

    @RegisterExtension final Recorded wininet = new Recorded();

    @TempDir Path folder;

    @BeforeEach
    void aFolderThatMayBeRead() throws IOException {
        var open = Files.createDirectory(folder.resolve("open"));
        Files.writeString(open.resolve("ten.txt"), "0123456789");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(open.resolve("link"), folder.resolve("secret.txt"));
        allow(open.toString());
    }

    @AfterEach
    void nothingMayBeReadAgain() {
        System.clearProperty(SETTING);
    }

    private static void allow(String what) {
        System.setProperty(SETTING, what);
        ProcessState.reset();
    }

    private HINTERNET open(Mode mode, String path) {
        return Objects.requireNonNull(InternetOpenUrl(wininet.open(mode), url(path), null, 0, CONTEXT), () -> "error " + GetLastError());
    }

    private String url(String path) {
        return folder.toUri() + path;
    }

    private void assertRefused(int error, String url) {
        assertThat(InternetOpenUrl(wininet.open(Mode.SYNC), url, null, 0, CONTEXT)).isNull();
        assertThat(GetLastError()).isEqualTo(error);
    }

    private String read(HINTERNET file, int count) {
        var bytes = new byte[count];
        var read = new IntRef();
        assertThat(InternetReadFile(file, bytes, 0, count, read)).isTrue();
        return new String(bytes, 0, read.value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadAtOnceInBothModes(Mode mode) {
        var file = open(mode, "open/ten.txt");

        assertThat(GetLastError()).isZero();
        assertThat(Recorded.option(file, INTERNET_OPTION_HANDLE_TYPE)).isEqualTo(INTERNET_HANDLE_TYPE_FILE_REQUEST);
        assertThat(Recorded.option(file, INTERNET_OPTION_URL)).isEqualTo(url("open/ten.txt"));
        assertThat(read(file, 4)).isEqualTo("0123");
        assertThat(read(file, 100)).isEqualTo("456789");
        assertThat(read(file, 100)).isEmpty();
        wininet.close(file);
        assertThat(wininet.statuses(file)).containsExactly("HANDLE_CLOSING");
    }

    @Test
    void thePositionIsSetAnywhere() {
        var file = open(Mode.SYNC, "open/ten.txt");
        var available = new IntRef();

        assertThat(InternetSetFilePointer(file, -3, FILE_END, null)).isEqualTo(7);
        assertThat(read(file, 9)).isEqualTo("789");
        assertThat(InternetSetFilePointer(file, -9, FILE_CURRENT, null)).isEqualTo(1);
        assertThat(InternetQueryDataAvailable(file, available, 0, null)).isTrue();
        assertThat(available.value).isEqualTo(9);
        assertThat(InternetSetFilePointer(file, -1, FILE_BEGIN, null)).isEqualTo(-1);
        assertThat(GetLastError()).isEqualTo(ERROR_NEGATIVE_SEEK);
        assertThat(InternetSetFilePointer(file, 20, FILE_BEGIN, null)).isEqualTo(20);
        assertThat(read(file, 9)).isEmpty();
    }

    @Test
    void theOtherReaderReadsToo() {
        var buffers = new INTERNET_BUFFERS();
        buffers.lpvBuffer = new byte[4];
        buffers.dwBufferLength = 4;

        assertThat(InternetReadFileEx(open(Mode.ASYNC, "open/ten.txt"), buffers, IRF_ASYNC, null)).isTrue();
        assertThat(new String(buffers.lpvBuffer, StandardCharsets.US_ASCII)).isEqualTo("0123");
        assertThat(buffers.dwBufferLength).isEqualTo(4);
    }

    @Test
    void aFolderIsAPage() {
        var file = open(Mode.SYNC, "open/");

        assertThat(wininet.queried(file, HTTP_QUERY_CONTENT_TYPE)).isEqualTo("text/html; charset=utf-8");
        assertThat(read(file, 4096)).contains("<a href=\"./ten.txt\">ten.txt</a></td><td>10</td>", "<a href=\"../\">");
        assertThat(HttpQueryInfo(file, HTTP_QUERY_STATUS_CODE, new Ref<>(), null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_HTTP_HEADER_NOT_FOUND);
    }

    private HINTERNET entries(Mode mode, String path) {
        return Objects.requireNonNull(InternetOpenUrl(wininet.open(mode), url(path), null, INTERNET_FLAG_RAW_DATA, CONTEXT));
    }

    /** All that is found, by name: the order is the system's. A link out of the folder is not. */
    @ParameterizedTest
    @EnumSource
    void aFolderIsItsEntriesIfTheyAreWanted(Mode mode) throws IOException {
        Files.createDirectory(folder.resolve("open").resolve("sub"));
        var entries = entries(mode, "open/");
        var found = new TreeMap<String, String>();
        var data = new WIN32_FIND_DATA();
        while (InternetFindNextFile(entries, data)) {
            found.put(data.cFileName, data.nFileSize + " " + data.dwFileAttributes + " " + (data.ftLastWriteTime != null));
        }

        assertThat(GetLastError()).isEqualTo(ERROR_NO_MORE_FILES);
        assertThat(found).containsExactly(Map.entry("sub", "0 16 true"), Map.entry("ten.txt", "10 128 true"));
        assertThat(Recorded.option(entries, INTERNET_OPTION_HANDLE_TYPE)).isEqualTo(INTERNET_HANDLE_TYPE_FILE_REQUEST);
        wininet.close(entries);
        assertThat(wininet.statuses(entries)).containsExactly("HANDLE_CLOSING");
    }

    // OU15
    @Test
    void entriesAreNoBytesAndBytesAreNoEntries() {
        var entries = entries(Mode.SYNC, "open/");
        var file = entries(Mode.SYNC, "open/ten.txt");

        assertFails(InternetReadFile(entries, new byte[1], 0, 1, new IntRef()), ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
        assertFails(InternetQueryDataAvailable(entries, new IntRef(), 0, null), ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
        assertFails(HttpQueryInfo(entries, HTTP_QUERY_CONTENT_TYPE, new Ref<>(), null), ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
        assertThat(InternetSetFilePointer(entries, 0, FILE_BEGIN, null)).isEqualTo(-1);
        assertFails(InternetFindNextFile(file, new WIN32_FIND_DATA()), ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
        assertFails(InternetFindNextFile(entries, null), ERROR_INVALID_PARAMETER);
        assertThat(read(file, 3)).isEqualTo("012");
    }

    private static void assertFails(boolean result, int error) {
        assertThat(result).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    @Test
    void theLengthIsANumberToo() {
        var file = open(Mode.SYNC, "open/ten.txt");

        assertThat(wininet.queried(file, HTTP_QUERY_CONTENT_LENGTH)).isEqualTo("10");
        assertThat(wininet.queried(file, HTTP_QUERY_CONTENT_LENGTH | HTTP_QUERY_FLAG_NUMBER)).isEqualTo(10);
        assertThat(wininet.queried(file, HTTP_QUERY_CONTENT_LENGTH | HTTP_QUERY_FLAG_NUMBER64)).isEqualTo(10L);
    }

    @Test
    void whatLiesOutsideOfTheFolderIsRefused() {
        assertRefused(ERROR_ACCESS_DENIED, url("secret.txt"));
        assertRefused(ERROR_ACCESS_DENIED, url("open/../secret.txt"));
        assertRefused(ERROR_ACCESS_DENIED, url("open/link"));
        assertRefused(ERROR_ACCESS_DENIED, "file://server/share/x");
        assertRefused(ERROR_FILE_NOT_FOUND, url("open/nothing"));
    }

    @Test
    void withoutTheSettingThereIsNoSuchScheme() {
        allow("");

        assertRefused(ERROR_INTERNET_UNRECOGNIZED_SCHEME, url("open/ten.txt"));
    }

    @Test
    void allIsEverywhere() {
        allow("all");

        assertThat(read(open(Mode.SYNC, "secret.txt"), 10)).isEqualTo("secret");
    }

    @Test
    void functionsOfRequestsRefuseAFile() {
        var file = open(Mode.SYNC, "open/ten.txt");

        assertThat(HttpSendRequest(file, null, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
    }
}
