package org.wininet4j.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.wininet4j.HttpHeaders;
import org.wininet4j.HttpResponse;
import org.wininet4j.codec.http.HttpDate;

/**
 * What a part of a file is a part of. Immutable.
 *
 * @param url as it was asked for
 * @param validator for If-Range: a strong entity tag, or a time of last modification that is one (RFC 9110, 8.8.2.2)
 * @param total bytes of the whole, if known
 */
record Provenance(String url, String validator, OptionalLong total) {

    private static final String TITLE = "inet part 1";
    private static final Duration CLOCK_STEP = Duration.ofSeconds(1);

    /** That of a download that begins with this answer; empty if it could not be continued safely. */
    static Optional<Provenance> of(String url, HttpResponse response) {
        return validator(response.headers()).map(validator -> new Provenance(url, validator, response.contentLength()));
    }

    private static Optional<String> validator(HttpHeaders headers) {
        var tag = headers.first("ETag").filter(Provenance::isStrong);
        return tag.isPresent() ? tag : headers.first("Last-Modified").filter(modified -> isStrong(modified, headers.first("Date")));
    }

    private static boolean isStrong(String tag) {
        return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"");
    }

    /** Within one tick of the server's clock it could have been modified again. */
    private static boolean isStrong(String modified, Optional<String> date) {
        var then = HttpDate.parse(modified);
        var now = date.flatMap(HttpDate::parse);
        return then.isPresent() && now.isPresent() && !then.get().plus(CLOCK_STEP).isAfter(now.get());
    }

    /** Three lines and a title; neither of them holds a line end. */
    String text() {
        return TITLE + "\n" + url + "\n" + validator + "\n" + (total.isPresent() ? total.getAsLong() : "?") + "\n";
    }

    /** Reads that; empty if it is something else. */
    static Optional<Provenance> parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(TITLE) || !lines[3].matches("\\?|[0-9]{1,18}")) {
            return Optional.empty();
        }
        var total = lines[3].equals("?") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(lines[3]));
        return Optional.of(new Provenance(lines[1], lines[2], total));
    }

    /** Whether a 206 with these fields goes on behind {@code size} bytes of the same. */
    boolean isContinuedBy(HttpHeaders headers, long size) {
        var range = ContentRange.of(headers);
        var tag = headers.first("ETag");
        boolean sameTag = tag.isEmpty() || !isStrong(validator) || tag.get().equals(validator);
        return sameTag && range.isPresent() && range.get().first() == size && (total.isEmpty() || range.get().total().equals(total));
    }
}
