package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.List;

/** G111: what begins ends. SENDING_REQUEST and RECEIVING_RESPONSE are followed by their partners or by a failure of the call. */
final class PairsClose implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        for (Object handle : history.handles()) {
            var state = new PairState(handle, history.isSynchronous(handle));
            history.entriesOf(handle).forEach(state::take);
            found.addAll(state.finish());
        }
        return found;
    }
}
