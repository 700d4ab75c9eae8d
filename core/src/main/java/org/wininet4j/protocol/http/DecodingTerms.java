package org.wininet4j.protocol.http;

import java.util.List;
import org.wininet4j.InternetOption;
import org.wininet4j.codec.http1.ResponseHead;

/**
 * What the decoding of a request's answer is ruled by. Immutable.
 *
 * @param asks whether the request asks for what can be taken off (AUTOMATIC_DECODING)
 * @param decodes whether what the application asked for is taken off (HTTP_DECODING, D7)
 * @param limits how much may come out
 */
public record DecodingTerms(boolean asks, boolean decodes, DecodingLimits limits) {

    /** Nothing is taken off. */
    public static final DecodingTerms NONE = new DecodingTerms(false, false, new DecodingLimits(1, 0));

    /** Those of most requests of the Java API. */
    private static final DecodingTerms AUTOMATIC = new DecodingTerms(
            true, false,
            new DecodingLimits(InternetOption.MAX_DECODING_RATIO.defaultValue(), InternetOption.MAX_DECODED_BYTES.defaultValue()));

    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** Terms with these limits. */
    public static DecodingTerms of(boolean asks, boolean decodes, int maxRatio, long maxBytes) {
        if (!asks && !decodes) {
            return NONE;
        }
        var usual = AUTOMATIC.limits();
        boolean isUsual = !decodes && maxRatio == usual.ratio() && maxBytes == usual.totalBytes();
        return isUsual ? AUTOMATIC : new DecodingTerms(asks, decodes, new DecodingLimits(maxRatio, maxBytes));
    }

    /** The codings to be taken off the body after {@code head}, in the order they were applied. */
    List<String> codingsOf(ResponseHead head, RequestSpec spec) {
        if ((!asks && !decodes) || !head.headers().contains("Content-Encoding")) {
            return List.of();
        }
        var accepted = spec.headers().all(ACCEPT_ENCODING);
        boolean asked = asks && accepted.equals(List.of(ContentCodings.all().offer()));
        return DecodingPolicy.codings(new DecodingPolicy.Facts(head.headers(), accepted, asked, decodes, known()));
    }

    ContentCodings known() {
        return asks ? ContentCodings.all() : ContentCodings.BUILT_IN;
    }
}
