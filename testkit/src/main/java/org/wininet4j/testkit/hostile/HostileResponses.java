package org.wininet4j.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/** The table of malformed, truncated and odd answers. Immutable. */
public final class HostileResponses {
    private HostileResponses() {}

    /** Answers with several codings, which not every client takes off (D8). */
    public static List<HostileResponse> stackedCodings() {
        return Codings.stacked();
    }

    /** Every other answer, family by family, to a request that accepts gzip and deflate; names are unique. */
    public static List<HostileResponse> all() {
        return Stream
                .of(StatusLines.all(), NoStatusLines.all(), Fields.all(), Lengths.all(), Chunks.all(), InterimHeads.all(),
                        Truncations.all(),
                        Surpluses.all(), Codings.all())
                .flatMap(List::stream)
                .toList();
    }
}
