package org.wininet4j.protocol.http;

import java.util.OptionalLong;

/** How long the body of a request is, as far as its header fields go. */
public sealed interface BodyLength {

    /** This many bytes, perhaps 0. */
    record Known(long bytes) implements BodyLength {}

    /** Unknown: it goes in chunks. */
    record Unknown() implements BodyLength {}

    /** A redirect has dropped it: no length is sent, whatever the method (P41). */
    record Dropped() implements BodyLength {}

    /** Whether there is a body. */
    default boolean isSome() {
        return switch (this) {
            case Known(long bytes) -> bytes > 0;
            case Unknown _ -> true;
            case Dropped _ -> false;
        };
    }

    /** That of a request body. */
    static BodyLength of(OptionalLong length) {
        return length.isPresent() ? new Known(length.getAsLong()) : new Unknown();
    }
}
