package org.wininet4j.codec.cookie;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * The domains under which anybody may register a name (CO52), by the rules of publicsuffix.org; immutable.
 *
 * <p>The rules stay the bytes of the list, one a line and sorted, and are searched there: reading the list makes no object for a rule.
 * A host has a few labels, and each asks three times for a line, in some fourteen steps.
 */
public final class PublicSuffixes {
    /** Knows no list: a name without a dot is one, and so are up to three letters below a country of two (CO52). */
    public static final PublicSuffixes WITHOUT_LIST = new PublicSuffixes(new byte[0]);

    private static final int SHORT_LABEL = 3;
    private static final int COUNTRY_LABEL = 2;

    private final byte[] list;
    private final int start;

    private PublicSuffixes(byte[] list) {
        this.list = list;
        this.start = rulesStart(list);
    }

    /**
     * The rules in these bytes, which nobody changes any more: lines of ASCII in lower case, each ended by a line feed; first comments, which
     * begin with a slash, and empty lines, then rules in ascending order.
     */
    public static PublicSuffixes of(byte[] list) {
        return new PublicSuffixes(list);
    }

    /** Whether the domain, in lower-case ASCII form, is a public suffix. */
    public boolean contains(String domain) {
        return suffixStart(domain) == 0;
    }

    /** The part of the host that one owner has: its public suffix and the label before it; the host itself if it has no such part. */
    public String site(String host) {
        int suffix = CookieDomain.isAddress(host) ? 0 : suffixStart(host);
        if (suffix < 2) {
            return host;
        }
        return host.substring(host.lastIndexOf('.', suffix - 2) + 1);
    }

    /** Where the public suffix of the host begins: the longest rule counts, an exception above all, and else the last label is one. */
    private int suffixStart(String host) {
        if (list.length == 0) {
            return guessedStart(host);
        }
        int label = 0;
        while (true) {
            int next = host.indexOf('.', label) + 1;
            String name = host.substring(label);
            if (next > 0 && has("!" + name)) {
                return next;
            }
            if (next == 0 || has(name) || has("*." + host.substring(next))) {
                return label;
            }
            label = next;
        }
    }

    private static int guessedStart(String host) {
        int last = host.lastIndexOf('.') + 1;
        int second = host.lastIndexOf('.', last - 2) + 1;
        boolean country = host.length() - last == COUNTRY_LABEL;
        boolean shared = last > 0 && country && last - 1 - second <= SHORT_LABEL;
        return shared ? second : last;
    }

    private static int rulesStart(byte[] list) {
        int position = 0;
        while (position < list.length && (list[position] == '/' || list[position] == '\n')) {
            position = lineEnd(list, position) + 1;
        }
        return Math.min(position, list.length);
    }

    private static int lineEnd(byte[] list, int from) {
        int position = from;
        while (position < list.length && list[position] != '\n') {
            position++;
        }
        return position;
    }

    private boolean has(String rule) {
        byte[] wanted = rule.getBytes(US_ASCII);
        int low = start;
        int high = list.length;
        while (low < high) {
            int middle = lineStart((low + high) >>> 1);
            int end = lineEnd(list, middle);
            int order = Arrays.compare(list, middle, end, wanted, 0, wanted.length);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = middle;
            }
        }
        return false;
    }

    private int lineStart(int from) {
        int position = from;
        while (position > start && list[position - 1] != '\n') {
            position--;
        }
        return position;
    }
}
