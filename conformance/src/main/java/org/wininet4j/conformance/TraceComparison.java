package org.wininet4j.conformance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares the trace of a play with the expected one, line by line. Before that, on both sides, notes and empty lines are dropped, and
 * <ul>
 * <li>the number after RESPONSE_RECEIVED, which Wine counts in a way of its own;
 * <li>where FTP is spoken, SENDING_REQUEST and REQUEST_SENT, which Wine reports for some commands only;
 * <li>{@code index=} after a failed query: a query that fails leaves its index alone, and the format does not say whether it is shown.
 * </ul>
 * An expected line that ends in {@code untouched} is met by the same line with any error. Immutable.
 *
 * @param ftp whether FTP is spoken
 */
record TraceComparison(boolean ftp) {
    private static final Pattern BYTES_RECEIVED = Pattern.compile("( RESPONSE_RECEIVED) \\d+");
    private static final Pattern INDEX_OF_FAILURE = Pattern.compile("^(ret  FALSE .*) index=\\d+");
    private static final Pattern SENDING = Pattern.compile("^cb   .* (SENDING_REQUEST|REQUEST_SENT \\d+) @\\w+$");
    private static final Pattern UNTOUCHED = Pattern.compile("^(.* )untouched( @worker)?$");
    private static final String ANY_ERROR = "(untouched|\\d+( [A-Z_0-9]+)?( len=\\d+)?)";

    /** The lines of a trace that count. */
    List<String> normalised(List<String> trace) {
        return trace.stream().map(String::stripTrailing).filter(this::counts).map(TraceComparison::withoutLooseNumbers).toList();
    }

    /** True if the play's lines are those expected. Both must be normalised. */
    static boolean same(List<String> expected, List<String> played) {
        boolean same = expected.size() == played.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = meets(expected.get(i), played.get(i));
        }
        return same;
    }

    /** True if a line of the play is what one line of the trace asks for. */
    static boolean meets(String expected, String played) {
        if (expected.equals(played)) {
            return true;
        }
        var untouched = UNTOUCHED.matcher(expected);
        if (!untouched.matches()) {
            return false;
        }
        String suffix = untouched.group(2) == null ? "" : untouched.group(2);
        return played.matches(Pattern.quote(untouched.group(1)) + ANY_ERROR + suffix);
    }

    private boolean counts(String line) {
        boolean note = line.isEmpty() || line.startsWith("#");
        return !note && !(ftp && SENDING.matcher(line).matches());
    }

    private static String withoutLooseNumbers(String line) {
        if (line.startsWith("cb ")) {
            return BYTES_RECEIVED.matcher(line).replaceFirst("$1");
        }
        return INDEX_OF_FAILURE.matcher(line).replaceFirst("$1");
    }
}
