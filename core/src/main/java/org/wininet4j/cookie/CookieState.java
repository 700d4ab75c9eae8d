package org.wininet4j.cookie;

/** What becomes of a cookie that is set, in WinINet's words and order (spec 06 §2). */
public enum CookieState {
    /** The call failed: what was given sets no cookie for this URL. */
    UNKNOWN,
    /** It is stored; or it has expired, and the one it replaces is gone (CO36). */
    ACCEPT,
    /** The user should be asked; stored, as nobody can ask. */
    PROMPT,
    /** It is stored, and sent in first-party requests only. */
    LEASH,
    /** It is stored until the process ends. */
    DOWNGRADE,
    /** It is not stored. */
    REJECT
}
