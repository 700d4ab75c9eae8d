package org.wininet4j.codec.cookie;

/** A text that sets no cookie; immutable. The message never holds the text. */
public final class MalformedCookieException extends Exception {
    private final Problem problem;

    MalformedCookieException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The kind of problem, for a caller that decides by it. */
    public Problem problem() {
        return problem;
    }

    /** Why the text sets no cookie. */
    public enum Problem {
        /** It has neither a name nor a value (CO74). */
        EMPTY,
        /** Name and value together are longer than {@link SetCookie#MAX_NAME_AND_VALUE} (CO42). */
        TOO_LONG,
        /** Name or value has a control character other than the tab (CO42), or one beyond U+00FF, which cannot be sent (P31). */
        BAD_CHARACTER
    }
}
