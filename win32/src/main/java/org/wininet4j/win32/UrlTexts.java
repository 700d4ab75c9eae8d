package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.url.CanonicalForm;
import org.wininet4j.codec.url.Escaping;
import org.wininet4j.codec.url.UrlCanonicalizer;
import org.wininet4j.codec.url.UrlCombiner;

/** The functions that answer with a URL (UR50–UR99), and C's lengths around their answers (UR2–UR5, UR98). */
final class UrlTexts implements WinInetConstants {

    private UrlTexts() {}

    /** A null buffer and one without any room are wrong (UR2, UR4). */
    static void canonicalize(@Nullable String url, @Nullable Ref<String> buffer, @Nullable IntRef length, int flags)
            throws InternetException {
        String text = Memory.required(url);
        var room = Memory.required(length);
        requireRoom(Memory.required(buffer), room);
        store(UrlCanonicalizer.canonicalize(text, form(flags)), buffer, room);
    }

    /** A null buffer is too small, not wrong (UR5). */
    static void combine(
            @Nullable String base, @Nullable String relative, @Nullable Ref<String> buffer, @Nullable IntRef length, int flags)
            throws InternetException {
        String from = Memory.required(base);
        String reference = Memory.required(relative);
        var room = Memory.required(length);
        requireRoom(buffer, room);
        store(UrlCombiner.combine(from, reference, form(flags)), buffer, room);
    }

    /** A null buffer and one without any room are too small (UR98). */
    static void create(@Nullable URL_COMPONENTS components, int flags, @Nullable Ref<String> buffer, @Nullable IntRef length)
            throws InternetException {
        var room = Memory.required(length);
        store(UrlParts.create(components, flags), buffer, room);
    }

    /** What the flags mean (UR51, UR63–UR67). */
    static CanonicalForm form(int flags) {
        return new CanonicalForm((flags & ICU_DECODE) != 0, (flags & ICU_NO_META) == 0, escaping(flags));
    }

    private static Escaping escaping(int flags) {
        if ((flags & ICU_ENCODE_SPACES_ONLY) != 0) {
            return Escaping.BLANKS;
        }
        if ((flags & ICU_NO_ENCODE) != 0) {
            return Escaping.NONE;
        }
        return (flags & ICU_ENCODE_PERCENT) != 0 ? Escaping.UNSAFE_AND_PERCENT : Escaping.UNSAFE;
    }

    private static void requireRoom(@Nullable Ref<String> buffer, IntRef room) throws InternetException {
        if (buffer != null && room.value == 0) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a buffer without room (UR4)");
        }
    }

    /** The text and its length, or 122 and the length that is needed, with a terminator. */
    private static void store(String text, @Nullable Ref<String> buffer, IntRef length) throws InternetException {
        if (buffer == null || Integer.compareUnsigned(length.value, text.length()) <= 0) {
            length.value = text.length() + 1;
            throw Token.error(InternetError.INSUFFICIENT_BUFFER, length.value + " characters are needed");
        }
        buffer.value = text;
        length.value = text.length();
    }
}
