package org.wininet4j.testkit.hostile;

/** What a server does with the connection once its bytes are out. */
public enum Ending {
    /** Closes in an orderly way. */
    CLOSE,
    /** Resets, but only when the client has taken the bytes from the network: a reset may overtake what is still under way. */
    RESET,
    /** Nothing: the connection stays open until the client leaves. */
    STAY_OPEN
}
