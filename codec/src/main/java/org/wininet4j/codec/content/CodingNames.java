package org.wininet4j.codec.content;

import java.util.ArrayList;
import java.util.List;

import org.wininet4j.codec.text.Ascii;

/** What Content-Encoding and Accept-Encoding say (RFC 9110, 8.4 and 12.5.3); pure functions. */
public final class CodingNames {
    /** The coding that is none. */
    private static final String IDENTITY = "identity";

    private CodingNames() {}

    /**
     * The codings of these values of Content-Encoding, in the order they were applied, in small letters, "x-gzip" as "gzip", without "identity". No more than
     * {@code most + 1} are looked for.
     */
    public static List<String> applied(List<String> values, int most) {
        var names = new ArrayList<String>();
        for (String value : values) {
            for (int start = 0; start <= value.length() && names.size() <= most;) {
                int end = endOfItem(value, start);
                String name = nameOf(value.substring(start, end));
                if (!name.isEmpty() && !name.equals(IDENTITY)) {
                    names.add(name);
                }
                start = end + 1;
            }
        }
        return List.copyOf(names);
    }

    /** Whether one of these values of Accept-Encoding names the coding, and not with a weight of nothing; {@code *} names none (D7). */
    public static boolean accepts(List<String> values, String coding) {
        return values.stream().anyMatch(value -> accepts(value, coding));
    }

    private static boolean accepts(String value, String coding) {
        for (int start = 0; start <= value.length();) {
            int end = endOfItem(value, start);
            String item = value.substring(start, end);
            int parameters = item.indexOf(';');
            String name = nameOf(parameters < 0 ? item : item.substring(0, parameters));
            if (name.equals(coding) && (parameters < 0 || !hasNoWeight(item.substring(parameters + 1)))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static int endOfItem(String value, int start) {
        int comma = value.indexOf(',', start);
        return comma < 0 ? value.length() : comma;
    }

    private static String nameOf(String item) {
        String name = Ascii.lower(Ascii.trim(item));
        return name.equals("x-gzip") ? "gzip" : name;
    }

    /** "q=0", "q=0.0" and the like. */
    private static boolean hasNoWeight(String parameter) {
        String text = Ascii.lower(parameter).replace(" ", "").replace("\t", "");
        if (!text.startsWith("q=0")) {
            return false;
        }
        return text.substring("q=0".length()).chars().allMatch(character -> character == '.' || character == '0');
    }
}
