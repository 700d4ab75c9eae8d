package org.wininet4j.codec.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.wininet4j.codec.text.Ascii;

/**
 * The header fields of a request in their order of insertion, names compared without regard to case (P22). Mutable;
 * confined to one thread at a time. A name or value that could not be sent is refused with IllegalArgumentException, so
 * what is in here is safe to write.
 */
public final class RequestHeaders {
    private static final String[] NOTHING = {};
    private static final int FIRST_GROWTH = 2 * 4;

    /** Name and value in turn; copies share the array until one of them is changed. */
    private String[] texts;
    private boolean shared;
    private int size;

    /** No fields. */
    public RequestHeaders() {
        texts = NOTHING;
    }

    private RequestHeaders(RequestHeaders original) {
        texts = original.texts;
        size = original.size;
        shared = true;
    }

    /** The same fields, independent of these from now on. */
    public RequestHeaders copy() {
        shared = true;
        return new RequestHeaders(this);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The name of the field at this place, as it was added. */
    public String name(int index) {
        return texts[2 * Objects.checkIndex(index, size)];
    }

    /** The value of the field at this place. */
    public String value(int index) {
        return texts[2 * Objects.checkIndex(index, size) + 1];
    }

    public boolean contains(String name) {
        return indexOf(name, 0) >= 0;
    }

    /** The place of the next field of this name at or after {@code fromIndex}, or -1. */
    public int indexOf(String name, int fromIndex) {
        for (int i = fromIndex; i < size; i++) {
            if (Ascii.equalsIgnoreCase(name(i), name)) {
                return i;
            }
        }
        return -1;
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

    /** Appends a field, whether or not there is one of this name. */
    public void add(String name, String value) {
        requireName(name);
        requireValue(name, value);
        makeRoom(1);
        texts[2 * size] = name;
        texts[2 * size + 1] = value;
        size++;
    }

    /** Removes the first field of this name, if there is one, and appends the new one (P25, P27). */
    public void set(String name, String value) {
        requireName(name);
        requireValue(name, value);
        removeFirst(name);
        add(name, value);
    }

    /** As {@link #set}, but only if there is a field of this name; tells whether there was. */
    public boolean replaceFirst(String name, String value) {
        if (!contains(name)) {
            return false;
        }
        set(name, value);
        return true;
    }

    /** Gives the field at this place another value. */
    public void setValue(int index, String value) {
        requireValue(name(index), value);
        makeRoom(0);
        texts[2 * index + 1] = value;
    }

    /** Removes the first field of this name; tells whether there was one. */
    public boolean removeFirst(String name) {
        int index = indexOf(name, 0);
        if (index < 0) {
            return false;
        }
        remove(index);
        return true;
    }

    /** Removes every field of this name; tells whether there was one. */
    public boolean removeAll(String name) {
        boolean removed = false;
        for (int i = size - 1; i >= 0; i--) {
            if (Ascii.equalsIgnoreCase(name(i), name)) {
                remove(i);
                removed = true;
            }
        }
        return removed;
    }

    private void remove(int index) {
        makeRoom(0);
        System.arraycopy(texts, 2 * (index + 1), texts, 2 * index, 2 * (size - index - 1));
        size--;
        texts[2 * size] = "";
        texts[2 * size + 1] = "";
    }

    /** The array is this object's own afterwards, with room for so many fields more. */
    private void makeRoom(int fields) {
        int needed = 2 * (size + fields);
        if (shared || needed > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length, Math.max(needed, FIRST_GROWTH)));
            shared = false;
        }
    }

    /** The request line and every field, each followed by {@code lineEnd} (Q9, Q10: the caller adds the final one). */
    public String rawText(String requestLine, String lineEnd) {
        var text = new StringBuilder(requestLine).append(lineEnd);
        for (int i = 0; i < size; i++) {
            text.append(name(i)).append(": ").append(value(i)).append(lineEnd);
        }
        return text.toString();
    }

    /** The names only: a value may be a secret. */
    @Override
    public String toString() {
        return IntStream.range(0, size).mapToObj(this::name).toList().toString();
    }

    private static void requireName(String name) {
        if (!HeaderSyntax.isName(name)) {
            throw new IllegalArgumentException("not a header name: " + name);
        }
    }

    private static void requireValue(String name, String value) {
        if (!HeaderSyntax.isValue(value)) {
            throw new IllegalArgumentException("the value of header " + name + " has characters that cannot be sent");
        }
    }
}
