package org.wininet4j;

/** The life of a handle. */
public enum HandleState {
    /** In use. */
    OPEN,
    /** Closed for its user; the last events are still to come. */
    CLOSING,
    /** Gone: {@link StatusEvent.HandleClosing} has been delivered. */
    CLOSED
}
