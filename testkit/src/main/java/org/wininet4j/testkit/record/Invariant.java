package org.wininet4j.testkit.record;

import java.util.List;

/** A promise every history keeps. */
@FunctionalInterface
interface Invariant {

    /** Every one there is, in the order of the rules. */
    List<Invariant> ALL = List.of(new CompletionsMatchCalls(), new PairsClose(), new ShutsAreWhole(), new HandlesLiveOnce(),
            new ConnectedAfterConnecting(), new ContextsHold(), new SilenceIsKept(), new EventsAreKnown(), new DeliveriesAreSerial(),
            new ProbesReturn());

    /** What breaks the promise; empty if nothing does. */
    List<Violation> violations(History history);
}
