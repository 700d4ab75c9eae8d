package org.wininet4j.win32;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of status values as the testkit's recorder knows them. */
final class HostileStatusNames {
    private static final String PREFIX = "INTERNET_STATUS_";
    private static final Map<Integer, String> NAMES = Arrays.stream(StatusConstants.class.getFields())
            .map(java.lang.reflect.Field::getName)
            .filter(name -> name.startsWith(PREFIX))
            .collect(Collectors.toMap(HostileStatusNames::value, name -> name.substring(PREFIX.length())));

    private HostileStatusNames() {}

    static String of(int status) {
        return NAMES.getOrDefault(status, "UNKNOWN_" + status);
    }

    private static int value(String name) {
        try {
            return StatusConstants.class.getField(name).getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }
}
