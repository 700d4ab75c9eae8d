package org.wininet4j.win32;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The names of the status values without prefix. */
final class StatusNames {
    private static final String PREFIX = "INTERNET_STATUS_";
    private static final Map<Integer, String> NAMES = Arrays.stream(StatusConstants.class.getFields())
            .filter(field -> field.getName().startsWith(PREFIX))
            .collect(Collectors.toMap(StatusNames::value, field -> field.getName().substring(PREFIX.length())));

    private StatusNames() {}

    static String of(int status) {
        return Objects.requireNonNull(NAMES.get(status), () -> "no status " + status);
    }

    private static int value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
