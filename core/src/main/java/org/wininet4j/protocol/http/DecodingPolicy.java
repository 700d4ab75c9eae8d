package org.wininet4j.protocol.http;

import java.util.List;
import org.wininet4j.codec.content.CodingNames;
import org.wininet4j.codec.http1.HeaderBlock;

/** Which content codings are taken off a body (D7, D8). Pure. */
final class DecodingPolicy {

    /** Codings of one body; with more, none is taken off. */
    static final int MAX_CODINGS = 5;

    private static final String CONTENT_ENCODING = "Content-Encoding";

    private DecodingPolicy() {}

    /**
     * What is known.
     *
     * @param response the fields of the response
     * @param accepted the values of the request's Accept-Encoding
     * @param asked that is the library's own, so that it has to take off what it asked for
     * @param decodes HTTP_DECODING is on
     * @param known the codings that can be taken off if the library asked
     */
    record Facts(HeaderBlock response, List<String> accepted, boolean asked, boolean decodes, ContentCodings known) {}

    /** The codings to be taken off, in the order they were applied; none, and the body stays as it is. */
    static List<String> codings(Facts facts) {
        var response = facts.response();
        var applied = CodingNames.applied(response.all(CONTENT_ENCODING), MAX_CODINGS);
        // a part of something coded cannot be decoded
        if (applied.isEmpty() || applied.size() > MAX_CODINGS || response.contains("Content-Range")) {
            return List.of();
        }
        boolean decoded = facts.asked() ? applied.stream().allMatch(facts.known()::knows)
                : facts.decodes() && isByTheLetter(facts, applied);
        return decoded ? applied : List.of();
    }

    /** D7, D8: one field with one coding, which the application has named, and no intermediary that must not touch it. */
    private static boolean isByTheLetter(Facts facts, List<String> applied) {
        var response = facts.response();
        return response.count(CONTENT_ENCODING) == 1
                && response.first(CONTENT_ENCODING).orElse("").indexOf(',') < 0
                && ContentCodings.isBuiltIn(applied.getFirst())
                && CodingNames.accepts(facts.accepted(), applied.getFirst())
                && !response.hasToken("Cache-Control", "no-transform");
    }
}
