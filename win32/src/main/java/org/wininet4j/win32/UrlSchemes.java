package org.wininet4j.win32;

import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.url.UrlScheme;

/** The schemes and their numbers (UR14, UR92); pure functions. */
final class UrlSchemes implements WinInetConstants {

    private UrlSchemes() {}

    static int numberOf(UrlScheme scheme) {
        return switch (scheme) {
            case FTP -> INTERNET_SCHEME_FTP;
            case GOPHER -> INTERNET_SCHEME_GOPHER;
            case HTTP -> INTERNET_SCHEME_HTTP;
            case HTTPS -> INTERNET_SCHEME_HTTPS;
            case FILE -> INTERNET_SCHEME_FILE;
            case NEWS -> INTERNET_SCHEME_NEWS;
            case MAILTO -> INTERNET_SCHEME_MAILTO;
            case SOCKS -> INTERNET_SCHEME_SOCKS;
            case JAVASCRIPT -> INTERNET_SCHEME_JAVASCRIPT;
            case VBSCRIPT -> INTERNET_SCHEME_VBSCRIPT;
            case RES -> INTERNET_SCHEME_RES;
            case ABOUT, SHELL, LOCAL, WAIS, UNKNOWN -> INTERNET_SCHEME_UNKNOWN;
        };
    }

    /** The name of a scheme that a new URL is to have; 87 for a number that is none. */
    static String textOf(int number) throws InternetException {
        if (number == INTERNET_SCHEME_DEFAULT) {
            return UrlScheme.HTTP.text();
        }
        for (var scheme : UrlScheme.values()) {
            if (number != INTERNET_SCHEME_UNKNOWN && numberOf(scheme) == number) {
                return scheme.text();
            }
        }
        throw Token.error(InternetError.INVALID_PARAMETER, "no scheme has the number " + number);
    }
}
