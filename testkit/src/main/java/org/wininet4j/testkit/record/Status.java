package org.wininet4j.testkit.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 26 status values by WinINet's names without prefix, and what the invariants need to know of each. */
enum Status {
    RESOLVING_NAME(Trait.NETWORK), NAME_RESOLVED(Trait.NETWORK), CONNECTING_TO_SERVER(Trait.NETWORK), CONNECTED_TO_SERVER(Trait.NETWORK),
    SENDING_REQUEST(Trait.NETWORK), REQUEST_SENT(Trait.NETWORK), RECEIVING_RESPONSE(Trait.NETWORK), RESPONSE_RECEIVED(Trait.NETWORK),
    CTL_RESPONSE_RECEIVED(Trait.PLAIN), PREFETCH(Trait.PLAIN), CLOSING_CONNECTION(Trait.NETWORK), CONNECTION_CLOSED(Trait.NETWORK),
    HANDLE_CREATED(Trait.PLAIN), HANDLE_CLOSING(Trait.PLAIN), DETECTING_PROXY(Trait.OPTIONAL), REQUEST_COMPLETE(Trait.PLAIN),
    REDIRECT(Trait.NETWORK), INTERMEDIATE_RESPONSE(Trait.NETWORK), USER_INPUT_REQUIRED(Trait.PLAIN), STATE_CHANGE(Trait.PLAIN),
    COOKIE_SENT(Trait.OPTIONAL), COOKIE_RECEIVED(Trait.OPTIONAL), PRIVACY_IMPACTED(Trait.OPTIONAL), P3P_HEADER(Trait.OPTIONAL),
    P3P_POLICYREF(Trait.OPTIONAL), COOKIE_HISTORY(Trait.OPTIONAL);

    private enum Trait {
        NETWORK, OPTIONAL, PLAIN
    }

    private static final Map<String, Status> BY_NAME = Arrays.stream(values()).collect(Collectors.toMap(Status::name, Function.identity()));

    private final Trait trait;

    Status(Trait trait) {
        this.trait = trait;
    }

    static Optional<Status> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether it tells of a step on the wire, and so belongs to the handle that transfers (G115). */
    boolean network() {
        return trait == Trait.NETWORK;
    }

    /** Whether it may be absent from any sequence (G117). */
    boolean optional() {
        return trait == Trait.OPTIONAL;
    }
}
