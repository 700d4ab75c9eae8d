package org.wininet4j.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/** The table of malformed, truncated and odd answers. Immutable. */
public final class HostileResponses {
    private HostileResponses() {}

    /** Every answer, family by family; names are unique. */
    public static List<HostileResponse> all() {
        return Stream
                .of(StatusLines.all(), NoStatusLines.all(), Fields.all(), Lengths.all(), Chunks.all(), InterimHeads.all(),
                        Truncations.all(),
                        Surpluses.all())
                .flatMap(List::stream)
                .toList();
    }
}
