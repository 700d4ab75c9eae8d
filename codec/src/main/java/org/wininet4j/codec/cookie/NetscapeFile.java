package org.wininet4j.codec.cookie;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.text.Ascii;

/**
 * The file form {@code cookies.txt} (CO85): a cookie a line, of seven fields with tabs between them. Pure functions, in time linear in the
 * text.
 */
public final class NetscapeFile {
    /** How many cookies are read from one file; further lines count as skipped. */
    public static final int MAX_COOKIES = 100_000;

    private static final String FIRST_LINE = "# Netscape HTTP Cookie File\n";
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final int FIELDS = 7;
    /** The last second of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private NetscapeFile() {}

    /**
     * What a file holds.
     *
     * @param cookies in the order of the lines
     * @param skipped how many lines are neither a cookie, nor empty, nor a comment
     */
    public record Content(List<NetscapeCookie> cookies, int skipped) {
        /** Copies the list. */
        public Content {
            cookies = List.copyOf(cookies);
        }
    }

    /** Reads a file; lines end with LF or CRLF. A line that is no cookie is skipped. */
    public static Content read(String text) {
        List<NetscapeCookie> cookies = new ArrayList<>();
        int skipped = 0;
        int position = 0;
        while (position < text.length()) {
            int feed = text.indexOf('\n', position);
            int end = feed < 0 ? text.length() : feed;
            String line = withoutReturn(text.substring(position, end));
            if (isCandidate(line)) {
                var cookie = cookies.size() < MAX_COOKIES ? cookie(line) : Optional.<NetscapeCookie>empty();
                cookie.ifPresent(cookies::add);
                skipped += cookie.isPresent() ? 0 : 1;
            }
            position = end + 1;
        }
        return new Content(cookies, skipped);
    }

    /** A file with these cookies, in their order. A value that cannot stand in a line does not occur in a cookie (CO42), but for a tab, which is lost. */
    public static String write(Collection<NetscapeCookie> cookies) {
        var text = new StringBuilder(FIRST_LINE);
        for (NetscapeCookie cookie : cookies) {
            text.append(cookie.httpOnly() ? HTTP_ONLY : "");
            text.append(cookie.subdomains() ? "." : "").append(cookie.domain());
            text.append('\t').append(flag(cookie.subdomains()));
            text.append('\t').append(cookie.path());
            text.append('\t').append(flag(cookie.secure()));
            text.append('\t').append(cookie.expirySeconds().orElse(0));
            text.append('\t').append(cookie.name().replace('\t', ' '));
            text.append('\t').append(cookie.value().replace('\t', ' ')).append('\n');
        }
        return text.toString();
    }

    private static String flag(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean isCandidate(String line) {
        return !line.isBlank() && (!line.startsWith("#") || line.startsWith(HTTP_ONLY));
    }

    private static Optional<NetscapeCookie> cookie(String line) {
        boolean httpOnly = line.startsWith(HTTP_ONLY);
        String[] fields = (httpOnly ? line.substring(HTTP_ONLY.length()) : line).split("\t", FIELDS);
        if (fields.length < FIELDS - 1) {
            return Optional.empty();
        }
        boolean dotted = fields[0].startsWith(".");
        String domain = Ascii.lower(dotted ? fields[0].substring(1) : fields[0]);
        long expiry = seconds(fields[4]);
        String name = fields[5];
        String value = fields.length == FIELDS ? fields[6] : "";
        if (expiry < 0 || !isDomain(domain) || !fields[2].startsWith("/") || !fits(name, value, fields[2])) {
            return Optional.empty();
        }
        boolean subdomains = Ascii.equalsIgnoreCase(fields[1], "TRUE");
        boolean secure = Ascii.equalsIgnoreCase(fields[3], "TRUE");
        var expires = expiry == 0 ? OptionalLong.empty() : OptionalLong.of(expiry);
        return Optional.of(new NetscapeCookie(domain, subdomains, fields[2], secure, httpOnly, expires, name, value));
    }

    private static boolean isDomain(String text) {
        return !text.isEmpty() && !text.startsWith(".") && Ascii.isAscii(text) && text.indexOf(' ') < 0 && HeaderSyntax.isValue(text);
    }

    private static boolean fits(String name, String value, String path) {
        return !(name.isEmpty() && value.isEmpty())
                && name.length() + value.length() <= SetCookie.MAX_NAME_AND_VALUE
                && path.length() <= SetCookie.MAX_ATTRIBUTE_VALUE
                && HeaderSyntax.isValue(name)
                && HeaderSyntax.isValue(value)
                && HeaderSyntax.isValue(path)
                && name.indexOf('=') < 0
                && name.indexOf(';') < 0
                && value.indexOf(';') < 0;
    }

    /** Whole seconds, as some programs write them with a fraction; -1 if it is no number. */
    private static long seconds(String text) {
        long number = 0;
        int position = 0;
        while (position < text.length() && Ascii.isDigit(text.charAt(position))) {
            number = Math.min(number * 10 + text.charAt(position) - '0', LAST_SECOND);
            position++;
        }
        boolean fraction = position < text.length() && text.charAt(position) == '.';
        return position == 0 || (position < text.length() && !fraction) ? -1 : number;
    }
}
