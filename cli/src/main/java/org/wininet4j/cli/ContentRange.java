package org.wininet4j.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.wininet4j.HttpHeaders;

/**
 * The field Content-Range (RFC 9110, 14.4). Immutable.
 *
 * @param first byte of the part; -1 where there is none
 * @param total of the whole; empty if it is not told
 */
record ContentRange(long first, OptionalLong total) {

    private static final Pattern FORM = Pattern.compile("(?i)bytes (?:([0-9]{1,18})-[0-9]{1,18}|\\*)/([0-9]{1,18}|\\*)");

    /** Of an answer; empty if it has none, several, or one that makes no sense. */
    static Optional<ContentRange> of(HttpHeaders headers) {
        var values = headers.all("Content-Range");
        var form = FORM.matcher(values.size() == 1 ? values.getFirst() : "");
        if (!form.matches()) {
            return Optional.empty();
        }
        long first = form.group(1) == null ? -1 : Long.parseLong(form.group(1));
        return Optional.of(
                new ContentRange(first, form.group(2).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(form.group(2)))));
    }
}
