package org.wininet4j.codec.http;

/** What to do with a header of an edit when the request has one of that name already, or has none. */
public enum HeaderEdit {
    /** Append it in any case (P23). */
    ADD,
    /** Append it; fail if there is one (P24). */
    ADD_IF_NEW,
    /** Remove the first, append the new one unless its value is empty; fail if there is none (P25, P26). */
    REPLACE,
    /** As REPLACE, but append it if there is none (P27). */
    ADD_OR_REPLACE,
    /** Append the value to the first one's, after a comma; append the header if there is none (P28). */
    COALESCE_WITH_COMMA,
    /** Append the value to the first one's, after a semicolon; append the header if there is none (P29). */
    COALESCE_WITH_SEMICOLON
}
