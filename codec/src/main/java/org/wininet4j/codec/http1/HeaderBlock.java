package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.text.Ascii;

/**
 * The fields of a response head or of a chunked body's trailers, in the order received; names are compared without regard
 * to case. Immutable. Texts are ISO-8859-1 and made when asked for: looking a field up makes none.
 */
public final class HeaderBlock {
    /** No fields. */
    public static final HeaderBlock EMPTY = new HeaderBlock(new byte[0], new int[0], 0);

    private final byte[] bytes;
    private final int[] slices;
    private final int size;

    /** Slices as {@link FieldLines} describes them, of arrays that no one changes any more. */
    HeaderBlock(byte[] bytes, int[] slices, int size) {
        this.bytes = bytes;
        this.slices = slices;
        this.size = size;
    }

    /** These fields, each with a name and a value that could be sent. */
    public static HeaderBlock of(List<Map.Entry<String, String>> fields) {
        var text = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            if (!HeaderSyntax.isName(field.getKey()) || !HeaderSyntax.isValue(field.getValue())) {
                throw new IllegalArgumentException("not a header: " + field);
            }
            text.append(field.getKey()).append(": ").append(field.getValue()).append('\n');
        }
        return FieldLines.parse(text.toString().getBytes(ISO_8859_1), 0, fields.size()).fields();
    }

    public int size() {
        return size;
    }

    /** The name of the field at this place, as received. */
    public String name(int index) {
        return text(index, FieldLines.NAME_START, FieldLines.NAME_END);
    }

    /** The value of the field at this place, without blanks around it. */
    public String value(int index) {
        return text(index, FieldLines.VALUE_START, FieldLines.VALUE_END);
    }

    public boolean contains(String name) {
        return indexOf(name, 0) >= 0;
    }

    /** The place of the next field of this name at or after {@code fromIndex}, or -1. */
    public int indexOf(String name, int fromIndex) {
        for (int i = fromIndex; i < size; i++) {
            if (isNamed(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** How many fields have this name. */
    public int count(String name) {
        int count = 0;
        for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
            count++;
        }
        return count;
    }

    /** The value of the first field of this name. */
    public Optional<String> first(String name) {
        int index = indexOf(name, 0);
        return index < 0 ? Optional.empty() : Optional.of(value(index));
    }

    /** The values of all fields of this name, in order. */
    public List<String> all(String name) {
        List<String> found = new ArrayList<>();
        for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
            found.add(value(i));
        }
        return List.copyOf(found);
    }

    /** Whether one of the comma-separated lists in the fields of this name has the token, in any case of letters. */
    public boolean hasToken(String name, String token) {
        for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
            if (listHasToken(i, token)) {
                return true;
            }
        }
        return false;
    }

    /** The names only: a value may be a secret. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(name(i));
        }
        return names.toString();
    }

    boolean isNamed(int index, String name) {
        return rangeEquals(slice(index, FieldLines.NAME_START), slice(index, FieldLines.NAME_END), name);
    }

    boolean isNamedAnyOf(int index, String... names) {
        for (String name : names) {
            if (isNamed(index, name)) {
                return true;
            }
        }
        return false;
    }

    int valueStart(int index) {
        return slice(index, FieldLines.VALUE_START);
    }

    int valueEnd(int index) {
        return slice(index, FieldLines.VALUE_END);
    }

    int byteAt(int position) {
        return bytes[position];
    }

    /** Whether the text, but for the case of letters, is what stands between these positions. */
    boolean rangeEquals(int start, int end, String text) {
        int length = text.length();
        if (end - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Ascii.lower(bytes[start + i] & 0xFF) != Ascii.lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean listHasToken(int index, String token) {
        int end = valueEnd(index);
        int start = valueStart(index);
        while (start < end) {
            int comma = start;
            while (comma < end && bytes[comma] != ',') {
                comma++;
            }
            if (trimmedRangeEquals(start, comma, token)) {
                return true;
            }
            start = comma + 1;
        }
        return false;
    }

    boolean trimmedRangeEquals(int from, int to, String text) {
        int start = from;
        int end = to;
        while (start < end && Ascii.isBlank(bytes[start])) {
            start++;
        }
        while (end > start && Ascii.isBlank(bytes[end - 1])) {
            end--;
        }
        return rangeEquals(start, end, text);
    }

    private String text(int index, int startPart, int endPart) {
        int start = slice(index, startPart);
        return new String(bytes, start, slice(index, endPart) - start, ISO_8859_1);
    }

    private int slice(int index, int part) {
        return slices[Objects.checkIndex(index, size) * FieldLines.SLICES + part];
    }
}
