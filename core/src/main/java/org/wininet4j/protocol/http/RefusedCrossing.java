package org.wininet4j.protocol.http;

import java.util.Arrays;
import org.wininet4j.RequestBody;

/**
 * A redirect that was not followed because it leads from https to http or the other way: sending again confirms it (R23).
 *
 * @param status of the response that asked for it
 * @param body what goes along if it keeps the body and the next sending has none of its own
 */
record RefusedCrossing(RedirectPolicy.Follow follow, int status, RequestBody body) {

    /** With a body of its own, as the caller may use his array for something else meanwhile. */
    static RefusedCrossing of(RedirectPolicy.Follow follow, int status, RequestBody body) {
        return new RefusedCrossing(follow, status, follow.keepsBody() ? kept(body) : RequestBody.empty());
    }

    private static RequestBody kept(RequestBody body) {
        if (body.isEmpty() || !body.inMemory()) {
            return body;
        }
        int start = body.arrayOffset();
        return RequestBody.of(Arrays.copyOfRange(body.array(), start, start + (int) body.length().orElseThrow()));
    }

    /** How it is followed with a body of that length: one sent in parts goes along whatever the method has become. */
    RedirectPolicy.Follow followWith(BodyLength length) {
        boolean any = !(length instanceof BodyLength.Known(long bytes) && bytes == 0);
        return new RedirectPolicy.Follow(follow.target(), follow.method(), any, follow.crosses());
    }

    /** What is sent along, where the next sending has {@code given}. */
    RequestBody bodyFor(RequestBody given) {
        if (!follow.keepsBody()) {
            return RequestBody.empty();
        }
        return given.isEmpty() ? body : given;
    }
}
