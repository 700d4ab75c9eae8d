package org.wininet4j.conformance;

/**
 * The piece of memory a C caller offers for a result.
 *
 * @param bytes how large the caller says it is
 * @param present false for a NULL pointer
 */
record CBuffer(int bytes, boolean present) {
    /** The largest piece of memory a statement may speak of. */
    static final int MAX_BYTES = 1 << 26;

    /** The buffer of a statement's options {@code size} and {@code nobuf}. */
    static CBuffer of(Statement statement, int usualBytes) throws ScenarioSyntaxException {
        return new CBuffer(statement.size("size", usualBytes), !statement.isSet("nobuf"));
    }

    boolean holds(int needed) {
        return present && bytes >= needed;
    }
}
