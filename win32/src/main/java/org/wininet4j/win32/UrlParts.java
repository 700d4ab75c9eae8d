package org.wininet4j.win32;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.url.CrackedUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.codec.url.UrlBuilder;
import org.wininet4j.codec.url.UrlPart;

/** InternetCrackUrl and InternetCreateUrl (UR10–UR38, UR90–UR99): the codec's parts in and out of a {@link URL_COMPONENTS}. */
final class UrlParts {

    /** A text and a length of the structure. */
    private record Slot(@Nullable String text, int length) {

        boolean isWanted() {
            return text != null || length != 0;
        }

        /** UR30: a buffer without room. */
        boolean isEmptyBuffer() {
            return text != null && length == 0;
        }

        boolean holds(int characters) {
            return Integer.compareUnsigned(length, characters) > 0;
        }

        /** What a new URL has of it (UR91). */
        @Nullable
        String part() {
            return text == null || length == 0 || Integer.compareUnsigned(length, text.length()) >= 0 ? text : text.substring(0, length);
        }
    }

    private static final int DECODING = UrlConstants.ICU_DECODE | UrlConstants.ICU_ESCAPE;

    private UrlParts() {}

    // ---- cracking ----

    /** Divides the URL; nothing is filled in unless all that is wanted can be. */
    static void crack(@Nullable String url, int length, int flags, @Nullable URL_COMPONENTS components) throws InternetException {
        String text = new Slot(Memory.required(url), length).part();
        var target = Memory.required(components);
        var cracked = parse(Memory.required(text));
        boolean decoded = (flags & DECODING) != 0;
        if (decoded && hasEmptyBuffersOnly(target)) {
            throw Token.error(InternetError.INVALID_PARAMETER, "every buffer is without room (UR30)");
        }
        fill(target, cracked, decoded);
    }

    private static CrackedUrl parse(String url) throws InternetException {
        try {
            return CrackedUrl.parse(url);
        } catch (MalformedUrlException e) {
            var error = e.problem() == MalformedUrlException.Problem.NO_SCHEME ? InternetError.UNRECOGNIZED_SCHEME
                    : InternetError.INVALID_URL;
            throw new InternetException(error, InternetException.Step.CALLING, "the URL cannot be divided", null, e);
        }
    }

    private static void fill(URL_COMPONENTS target, CrackedUrl url, boolean decoded) throws InternetException {
        var wantsExtra = extra(target).isWanted();
        var scheme = answer(url, UrlPart.SCHEME, scheme(target), decoded);
        var host = answer(url, UrlPart.HOST, host(target), decoded);
        var user = answer(url, UrlPart.USER, user(target), decoded);
        var password = answer(url, UrlPart.PASSWORD, password(target), decoded);
        var path = answer(url, wantsExtra ? UrlPart.PATH : UrlPart.PATH_AND_EXTRA, path(target), decoded);
        var extra = answer(url, UrlPart.EXTRA, extra(target), decoded);
        target.nScheme = UrlSchemes.numberOf(url.scheme());
        target.nPort = url.portNumber();
        target.lpszScheme = scheme.text;
        target.dwSchemeLength = scheme.length;
        target.lpszHostName = host.text;
        target.dwHostNameLength = host.length;
        target.lpszUserName = user.text;
        target.dwUserNameLength = user.length;
        target.lpszPassword = password.text;
        target.dwPasswordLength = password.length;
        target.lpszUrlPath = path.text;
        target.dwUrlPathLength = path.length;
        target.lpszExtraInfo = extra.text;
        target.dwExtraInfoLength = extra.length;
    }

    /** What the slot is to hold (UR28–UR31). */
    private static Slot answer(CrackedUrl url, UrlPart part, Slot slot, boolean decoded) throws InternetException {
        if (!slot.isWanted()) {
            return slot;
        }
        if (slot.text == null) {
            if (decoded) {
                throw Token.error(InternetError.INVALID_PARAMETER, "decoding needs buffers (UR31)");
            }
            return url.has(part) ? of(url.text(part)) : new Slot(null, 0);
        }
        var copy = of(url.copy(part, decoded));
        if (!slot.holds(copy.length)) {
            throw Token.error(InternetError.INSUFFICIENT_BUFFER, copy.length + " characters and a terminator do not fit (UR29)");
        }
        return copy;
    }

    private static Slot of(String text) {
        return new Slot(text, text.length());
    }

    private static boolean hasEmptyBuffersOnly(URL_COMPONENTS of) {
        return scheme(of).isEmptyBuffer() && host(of).isEmptyBuffer() && user(of).isEmptyBuffer() && password(of).isEmptyBuffer()
                && path(of).isEmptyBuffer() && extra(of).isEmptyBuffer();
    }

    // ---- creating ----

    /** The URL that the parts make. */
    static String create(@Nullable URL_COMPONENTS components, int flags) throws InternetException {
        var parts = Memory.required(components);
        var schemeText = scheme(parts).part();
        var builder = new UrlBuilder(schemeText == null ? UrlSchemes.textOf(parts.nScheme) : schemeText).port(parts.nPort);
        ifPresent(host(parts), builder::host);
        ifPresent(user(parts), builder::user);
        ifPresent(password(parts), builder::password);
        ifPresent(path(parts), builder::path);
        ifPresent(extra(parts), builder::extra);
        if (!builder.isComplete() || parts.nPort < 0 || parts.nPort > UrlConstants.INTERNET_MAX_PORT_NUMBER_VALUE) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a password without a user name (UR94), or no port");
        }
        return builder.build((flags & UrlConstants.ICU_ESCAPE) != 0);
    }

    private static void ifPresent(Slot slot, Consumer<String> setter) {
        var part = slot.part();
        if (part != null) {
            setter.accept(part);
        }
    }

    // ---- the structure's pairs ----

    private static Slot scheme(URL_COMPONENTS of) {
        return new Slot(of.lpszScheme, of.dwSchemeLength);
    }

    private static Slot host(URL_COMPONENTS of) {
        return new Slot(of.lpszHostName, of.dwHostNameLength);
    }

    private static Slot user(URL_COMPONENTS of) {
        return new Slot(of.lpszUserName, of.dwUserNameLength);
    }

    private static Slot password(URL_COMPONENTS of) {
        return new Slot(of.lpszPassword, of.dwPasswordLength);
    }

    private static Slot path(URL_COMPONENTS of) {
        return new Slot(of.lpszUrlPath, of.dwUrlPathLength);
    }

    private static Slot extra(URL_COMPONENTS of) {
        return new Slot(of.lpszExtraInfo, of.dwExtraInfoLength);
    }
}
