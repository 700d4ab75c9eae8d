package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** ImportCookieFile and ExportCookieFile (CO85). */
class CookieFilesTest {
    private static final String LINES = """
            # Netscape HTTP Cookie File
            .example.com\tTRUE\t/\tFALSE\t4000000000\ta\t1
            #HttpOnly_www.example.com\tFALSE\t/x\tTRUE\t0\tb\t2
            """;

    @RegisterExtension final Recorded wininet = new Recorded();

    @TempDir Path folder;

    private static String got(String url, int flags) {
        var text = new Ref<String>();
        return InternetGetCookieEx(url, null, text, null, flags, null) ? String.valueOf(text.value) : "error " + GetLastError();
    }

    @Test
    void whatIsExportedIsImportedAgain() throws IOException {
        InternetSetCookie("http://www.example.com/", null, "a=1; domain=example.com; path=/");
        InternetSetCookieEx("https://www.example.com/", null, "b=2; secure; httponly; path=/x", INTERNET_COOKIE_HTTPONLY, null);
        var file = folder.resolve("cookies.txt");

        assertThat(ExportCookieFile(file.toString(), false)).isTrue();

        assertThat(Files.readString(file)).isEqualTo(LINES.replace("4000000000", "0"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whatIsImportedIsInTheJar() throws IOException {
        var file = Files.writeString(folder.resolve("cookies.txt"),
                LINES + ".co.uk\tTRUE\t/\tFALSE\t0\tsuffix\t1\nwww.example.com\tFALSE\t/\tFALSE\t1000\texpired\t1\nno cookie\n");

        assertThat(ImportCookieFile(file.toString())).isTrue();

        assertThat(got("https://www.example.com/x/", INTERNET_COOKIE_HTTPONLY)).isEqualTo("b=2; a=1");
        assertThat(got("https://www.bbc.co.uk/", 0)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    @Test
    void anExportMayBeAppended() throws IOException {
        InternetSetCookie("http://www.example.com/", null, "a=1");
        var file = Files.writeString(folder.resolve("cookies.txt"), "# mine\n");

        assertThat(ExportCookieFile(file.toString(), true)).isTrue();

        assertThat(Files.readAllLines(file)).startsWith("# mine").endsWith("www.example.com\tFALSE\t/\tFALSE\t0\ta\t1");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThat(ImportCookieFile(folder.resolve("none").toString())).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_FILE_NOT_FOUND);
        assertThat(ImportCookieFile(folder.toString())).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_ACCESS_DENIED);
        assertThat(ExportCookieFile(folder.resolve("no/such/folder").toString(), false)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_FILE_NOT_FOUND);
        assertThat(ImportCookieFile("\0")).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_NAME);
    }
}
