package org.wininet4j;

import java.time.Duration;
import java.util.Optional;

/**
 * A node of the handle tree: session, connection, request or file (spec 01, §1).
 *
 * <p>A new handle copies its parent's listener and options as they are at that moment; later changes on either side do not
 * reach the other. Thread-safe.
 */
public sealed interface InternetHandle extends AutoCloseable permits InternetSession, HttpConnection, HttpRequest, FileRequest {

    /** A number which names this handle in messages; never used again. */
    long id();

    /** The handle it was made from; empty for a session. */
    Optional<InternetHandle> parent();

    /** Where in its life it is. */
    HandleState state();

    /** The application's own value, given back with every notification. */
    Optional<Object> context();

    /**
     * Sets the listener of this handle alone, and of handles made from it later.
     *
     * @return the previous one, {@link StatusListener#NONE} if there was none
     * @throws IllegalStateException while a call is pending on this handle or its listener runs on another thread (C9), or
     *     when the handle is closed
     */
    StatusListener onStatus(StatusListener listener);

    /**
     * Reads an option: this handle's own value, else the one copied from its parent, else the default.
     *
     * @throws IllegalArgumentException if handles of this kind do not have it
     */
    <T> T get(InternetOption<T> option);

    /**
     * Sets an option for this handle and for handles made from it later.
     *
     * @throws IllegalArgumentException if handles of this kind do not have it, or the value is out of range
     */
    <T> void set(InternetOption<T> option, T value);

    /**
     * Closes this handle and all below it: they are invalid at once, calls in progress end with
     * {@link InternetError#OPERATION_CANCELLED}, and {@link StatusEvent.HandleClosing} is each one's last event. Never blocks
     * on a listener, may be called anywhere and again.
     */
    @Override
    void close();

    /**
     * Waits until the last event of this handle has been delivered.
     *
     * @return false if {@code limit} passed first
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    boolean awaitClosed(Duration limit) throws InterruptedException;
}
