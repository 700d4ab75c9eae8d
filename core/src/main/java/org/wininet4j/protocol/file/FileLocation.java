package org.wininet4j.protocol.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.wininet4j.FileUrls;
import org.wininet4j.InternetError;
import org.wininet4j.codec.url.CrackedUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.codec.url.UrlPart;

/** Where a file URL leads (OU20). Pure: no file system is asked. */
final class FileLocation {

    private static final int DRIVE_START = 1;
    private static final int DRIVE_END = 3;

    private FileLocation() {}

    /** A URL that leads nowhere, and why. */
    static final class RefusedException extends Exception {
        private final InternetError error;
        private final String reason;

        RefusedException(InternetError error, String reason) {
            super(reason);
            this.error = error;
            this.reason = reason;
        }

        String reason() {
            return reason;
        }

        InternetError error() {
            return error;
        }
    }

    /** The path of a URL; it lies in the root, if there is one, as far as its text goes. */
    static Path of(String url, FileUrls allowed) throws RefusedException {
        var path = path(decodedPath(url));
        if (!path.isAbsolute()) {
            throw new RefusedException(InternetError.INVALID_URL, "no absolute path");
        }
        var plain = path.normalize();
        if (allowed.root().isPresent() && !plain.startsWith(allowed.root().get())) {
            throw new RefusedException(InternetError.ACCESS_DENIED, "outside of the folder that may be read");
        }
        return plain;
    }

    /** Whether it lies in the root, if there is one, wherever links lead. */
    static boolean isInside(Path path, FileUrls allowed) throws IOException {
        return allowed.root().isEmpty() || path.toRealPath().startsWith(allowed.root().get().toRealPath());
    }

    private static String decodedPath(String url) throws RefusedException {
        try {
            var cracked = CrackedUrl.parse(url);
            var host = cracked.text(UrlPart.HOST);
            if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
                throw new RefusedException(InternetError.ACCESS_DENIED, "a file of another machine");
            }
            return cracked.decodedPath();
        } catch (MalformedUrlException e) {
            throw new RefusedException(InternetError.INVALID_URL, e.problem().toString());
        }
    }

    /** Two slashes at the beginning are another machine's name, and a NUL is the end of a name for the system alone. */
    private static Path path(String text) throws RefusedException {
        var slashed = text.replace(File.separatorChar, '/');
        if (slashed.startsWith("//") || text.startsWith("\\\\") || text.startsWith("/\\") || text.indexOf('\0') >= 0) {
            throw new RefusedException(InternetError.ACCESS_DENIED, "a path that is not this machine's");
        }
        try {
            return Path.of(hasDrive(slashed) ? slashed.substring(DRIVE_START) : slashed);
        } catch (InvalidPathException e) {
            throw new RefusedException(InternetError.INVALID_URL, "no path of this system");
        }
    }

    /** "/C:/" where drives are. */
    private static boolean hasDrive(String path) {
        return File.separatorChar == '\\'
                && path.length() >= DRIVE_END
                && path.charAt(0) == '/'
                && Character.isLetter(path.charAt(DRIVE_START))
                && path.charAt(DRIVE_START + 1) == ':';
    }
}
