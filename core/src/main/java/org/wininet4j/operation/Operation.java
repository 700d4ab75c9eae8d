package org.wininet4j.operation;

import org.wininet4j.InternetException;
import org.wininet4j.call.Call;

/** What a call does, in two parts: the same in synchronous and asynchronous calls. */
public interface Operation {

    /** Does what needs no waiting, on the caller's thread. True if that was all. */
    default boolean begin(Call call) throws InternetException {
        return false;
    }

    /** Does the rest; may block. */
    void complete(Call call) throws InternetException;

    /** The count of bytes it ended with, or 0. */
    default long value() {
        return 0;
    }

    /** Hands the result to the caller's variables: before the end of the call is told (A8). */
    default void publish() {}
}
