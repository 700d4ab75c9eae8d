package org.wininet4j.protocol.http;

import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.call.Call;
import org.wininet4j.codec.http.ContentRange;
import org.wininet4j.codec.http1.BodyFraming;
import org.wininet4j.codec.http1.ResponseHead;

/**
 * Where in a body the next read begins, once that was set (D11): the whole body is that of {@code head}, of which the present {@link ResponseBody} is a
 * part. Confined to the call in progress.
 */
final class RandomAccess {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final long NONE = -1;

    private final RequestSpec spec;
    private final ResponseHead head;
    /** Where the present body begins. */
    private long start;
    /** Where the next read is to begin; {@link #NONE} if it goes on. */
    private long wanted = NONE;

    /** For the response to that request, whose body is read from its beginning. */
    RandomAccess(RequestSpec spec, ResponseHead head) {
        this.spec = spec;
        this.head = head;
    }

    /** Sets where the next read begins; answers that. */
    static long seek(Call call, HttpExchange exchange, boolean cacheable, SeekPolicy.Origin origin, long distance)
            throws InternetException {
        if (exchange.unanswered()) {
            throw call.failure(InternetError.INVALID_OPERATION, "no response has come", null);
        }
        var present = exchange.bodyToRead(call);
        var access = exchange.access(call);
        var facts = present instanceof ResponseBody plain ? access.facts(cacheable, plain) : SeekPolicy.Facts.DECODED;
        return switch (SeekPolicy.decide(facts, origin, distance)) {
            case SeekPolicy.Refuse(InternetError error, String reason) -> throw call.failure(error, reason, null);
            case SeekPolicy.To(long position) -> {
                access.wanted = position;
                yield position;
            }
        };
    }

    /** Whether a request must be sent for the position; goes there otherwise. Never waits. */
    boolean mustFetch(Call call, HttpExchange exchange) throws InternetException {
        if (!moved()) {
            return false;
        }
        if (!(exchange.bodyToRead(call) instanceof ResponseBody present)) {
            return false;
        }
        if (reachedIn(present)) {
            return false;
        }
        if (wanted < length()) {
            return true;
        }
        exchange.leaveBody(call, present);
        start = wanted;
        wanted = NONE;
        return false;
    }

    /** What is known of the body. */
    private SeekPolicy.Facts facts(boolean cacheable, ResponseBody body) {
        boolean whole = spec.method().equals("GET") && head.status() == OK;
        return new SeekPolicy.Facts(cacheable, whole, ranges(), length(), position(body), body.ended() && !moved());
    }

    private boolean ranges() {
        return head.headers().first("Accept-Ranges").map(unit -> unit.strip().equalsIgnoreCase("bytes")).orElse(false);
    }

    private long length() {
        return BodyFraming.of(spec.method(), head) instanceof BodyFraming.Length(long bytes) ? bytes : NONE;
    }

    private long position(ResponseBody body) {
        return moved() ? wanted : start + body.deliveredBytes();
    }

    /** Whether the next read begins elsewhere than the last one ended. */
    private boolean moved() {
        return wanted != NONE;
    }

    /** Skips to the position if it lies in what was read ahead; whether it did. */
    private boolean reachedIn(ResponseBody body) {
        long skip = wanted - (start + body.deliveredBytes());
        if (skip < 0 || skip > body.available()) {
            return false;
        }
        var skipped = new byte[(int) skip];
        body.readBuffered(skipped, 0, skipped.length);
        wanted = NONE;
        return true;
    }

    /** The request for what is left from the position on, as long as it is of the same body (RFC 9110, 13.1.5 and 14.2). */
    RequestSpec rest() {
        var headers = spec.headers().copy();
        headers.removeAll("Range");
        headers.removeAll("If-Range");
        headers.add("Range", "bytes=" + wanted + "-");
        validator().ifPresent(value -> headers.add("If-Range", value));
        return new RequestSpec(spec.method(), spec.url(), headers);
    }

    /** A strong one. */
    private Optional<String> validator() {
        var tag = head.headers().first("ETag").map(String::strip).filter(value -> value.startsWith("\""));
        return tag.isPresent() ? tag : head.headers().first("Last-Modified").map(String::strip);
    }

    /** Whether that is the answer to {@link #rest}: then its body begins at the position. */
    boolean isAnsweredBy(ResponseHead part) {
        var range = part.headers().first("Content-Range").flatMap(ContentRange::parse);
        boolean fits = part.status() == PARTIAL_CONTENT
                && range.isPresent()
                && range.get().first() == wanted
                && range.get().last() == length() - 1
                && range.get().complete().orElse(length()) == length();
        if (fits) {
            start = wanted;
            wanted = NONE;
        }
        return fits;
    }
}
