package org.wininet4j.codec.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.wininet4j.codec.text.Ascii;

/**
 * The header fields of a request in their order of insertion, names compared without regard to case (P22). Mutable;
 * confined to one thread at a time. A name or value that could not be sent is refused with IllegalArgumentException, so
 * what is in here is safe to write.
 */
public final class RequestHeaders {
    private final List<String> names;
    private final List<String> values;

    /** No fields. */
    public RequestHeaders() {
        names = new ArrayList<>();
        values = new ArrayList<>();
    }

    private RequestHeaders(RequestHeaders original) {
        names = new ArrayList<>(original.names);
        values = new ArrayList<>(original.values);
    }

    /** The same fields, independent of these from now on. */
    public RequestHeaders copy() {
        return new RequestHeaders(this);
    }

    public int size() {
        return names.size();
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The name of the field at this place, as it was added. */
    public String name(int index) {
        return names.get(index);
    }

    /** The value of the field at this place. */
    public String value(int index) {
        return values.get(index);
    }

    public boolean contains(String name) {
        return indexOf(name, 0) >= 0;
    }

    /** The place of the next field of this name at or after {@code fromIndex}, or -1. */
    public int indexOf(String name, int fromIndex) {
        for (int i = fromIndex; i < names.size(); i++) {
            if (Ascii.equalsIgnoreCase(names.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of the first field of this name. */
    public Optional<String> first(String name) {
        int index = indexOf(name, 0);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /** The values of all fields of this name, in order. */
    public List<String> all(String name) {
        List<String> found = new ArrayList<>();
        for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
            found.add(values.get(i));
        }
        return List.copyOf(found);
    }

    /** Appends a field, whether or not there is one of this name. */
    public void add(String name, String value) {
        requireName(name);
        requireValue(name, value);
        names.add(name);
        values.add(value);
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
        requireValue(names.get(index), value);
        values.set(index, value);
    }

    /** Removes the first field of this name; tells whether there was one. */
    public boolean removeFirst(String name) {
        int index = indexOf(name, 0);
        if (index < 0) {
            return false;
        }
        names.remove(index);
        values.remove(index);
        return true;
    }

    /** Removes every field of this name; tells whether there was one. */
    public boolean removeAll(String name) {
        boolean removed = false;
        for (int i = names.size() - 1; i >= 0; i--) {
            if (Ascii.equalsIgnoreCase(names.get(i), name)) {
                names.remove(i);
                values.remove(i);
                removed = true;
            }
        }
        return removed;
    }

    /** The request line and every field, each followed by {@code lineEnd} (Q9, Q10: the caller adds the final one). */
    public String rawText(String requestLine, String lineEnd) {
        var text = new StringBuilder(requestLine).append(lineEnd);
        for (int i = 0; i < names.size(); i++) {
            text.append(names.get(i)).append(": ").append(values.get(i)).append(lineEnd);
        }
        return text.toString();
    }

    /** The names only: a value may be a secret. */
    @Override
    public String toString() {
        return names.toString();
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
