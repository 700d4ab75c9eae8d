package org.wininet4j.testkit.hostile;

import java.util.Objects;

/**
 * What a client made of an answer. Immutable.
 *
 * @param status the status code, 0 if the send failed
 * @param body what reading delivered, up to the end or to the failure
 * @param error 0, or the error number of the send (without a status) or of the read
 */
public record Observation(int status, Octets body, int error) {
    public Observation {
        Objects.requireNonNull(body, "body");
    }

    /** The send succeeded and the whole body was read. */
    public static Observation value(int status, byte[] body) {
        return new Observation(status, Octets.of(body), 0);
    }

    /** The send failed. */
    public static Observation sendFailed(int error) {
        return new Observation(0, Octets.of(""), error);
    }

    /** The send succeeded; reading failed after these bytes. */
    public static Observation readFailed(int status, byte[] bodyBefore, int error) {
        return new Observation(status, Octets.of(bodyBefore), error);
    }

    @Override
    public String toString() {
        return "status " + status + ", error " + error + ", body " + body;
    }
}
