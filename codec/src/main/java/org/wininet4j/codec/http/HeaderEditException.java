package org.wininet4j.codec.http;

/** A header edit that could not be made; immutable. The message never holds a value. */
public final class HeaderEditException extends Exception {
    private final Problem problem;

    HeaderEditException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** The kind of problem, for a caller that has a number for it. */
    public Problem problem() {
        return problem;
    }

    /** Why an edit was refused. */
    public enum Problem {
        /** The text is no list of headers; nothing of it was applied (P20, P21). */
        INVALID,
        /** There is no header to replace (P25, P26). */
        NOT_FOUND,
        /** There is such a header already (P24). */
        ALREADY_EXISTS
    }
}
