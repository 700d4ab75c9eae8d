package org.wininet4j.win32;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.cookie.CookieFile;
import org.wininet4j.error.Failures;

/** ImportCookieFile and ExportCookieFile (CO85). */
final class CookieFiles {

    private CookieFiles() {}

    static void read(@Nullable String name) throws InternetException {
        var file = path(name);
        try {
            CookieFile.read(file, Cookies.jar(), Instant.now());
        } catch (IOException e) {
            throw Token.error(Failures.errorOfFile(e), "the file cannot be read");
        }
    }

    static void write(@Nullable String name, boolean append) throws InternetException {
        var file = path(name);
        try {
            CookieFile.write(Cookies.jar(), file, append);
        } catch (IOException e) {
            throw Token.error(Failures.errorOfFile(e), "the file cannot be written");
        }
    }

    private static Path path(@Nullable String name) throws InternetException {
        try {
            return Path.of(Memory.required(name));
        } catch (InvalidPathException e) {
            throw Token.error(InternetError.INVALID_NAME, "no file name");
        }
    }
}
