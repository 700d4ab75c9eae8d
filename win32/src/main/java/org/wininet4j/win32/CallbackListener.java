package org.wininet4j.win32;

import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;

/** A WinINet callback in the listener slot of a handle: gets the documented events, by number. */
record CallbackListener(INTERNET_STATUS_CALLBACK callback) implements StatusListener {

    @Override
    public boolean wants(Class<? extends StatusEvent> type) {
        return StatusCodes.has(type);
    }

    /** The last error of a completion is its thread's when the callback looks (E2). */
    @Override
    public void onStatus(Notification notification) {
        var event = notification.event();
        if (event instanceof StatusEvent.RequestComplete complete) {
            complete.failure().ifPresentOrElse(LastError::set, () -> LastError.set(0));
        }
        var handle = Token.of(notification.handle()).handle;
        var information = StatusCodes.information(event, handle);
        callback.onStatus(
                handle,
                notification.contextOrNull(),
                StatusCodes.codeOf(event),
                information,
                StatusCodes.lengthOf(information));
    }
}
