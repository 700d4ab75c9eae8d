package org.wininet4j.operation;

/** A handle, as far as running its calls needs it. */
public interface OperationHost {

    /** Its one call in progress. */
    OperationSlot slot();

    /** A call begins; false if the handle is closed. Until {@link #endCall} the handle does not end. */
    boolean beginCall();

    /** The call has ended; may end the handle on this thread. */
    void endCall();
}
