package org.wininet4j.codec.url;

/** A text that is no URL of a request; immutable. The message never holds the text, which may have a password. */
public final class MalformedUrlException extends Exception {
    private final Problem problem;

    MalformedUrlException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The kind of problem, for a caller that decides by it. */
    public Problem problem() {
        return problem;
    }

    /** What is wrong with the text. */
    public enum Problem {
        /** It is not absolute. */
        NO_SCHEME,
        /** Its scheme is neither http nor https. */
        UNKNOWN_SCHEME,
        /** It names no host. */
        NO_HOST,
        /** What follows the host's colon is no number from 1 to 65535. */
        BAD_PORT,
        /** It has a control character, or one that cannot be part of a host. */
        BAD_CHARACTER
    }
}
