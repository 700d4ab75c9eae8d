package org.wininet4j.codec.http;

import java.util.Optional;

/** The value of Content-Type (RFC 9110, 8.3); pure functions. */
public final class MediaType {
    private MediaType() {}

    /** The value of a parameter such as "charset", without quotes; the first one counts. */
    public static Optional<String> parameter(String mediaType, String name) {
        int start = mediaType.indexOf(';');
        while (start >= 0) {
            int end = mediaType.indexOf(';', start + 1);
            String parameter = mediaType.substring(start + 1, end < 0 ? mediaType.length() : end);
            int equals = parameter.indexOf('=');
            if (equals >= 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)) {
                return Optional.of(unquote(parameter.substring(equals + 1).strip()));
            }
            start = end;
        }
        return Optional.empty();
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
