package org.wininet4j.recording;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.StatusEvent;
import org.wininet4j.testkit.record.Completion;

/** A documented event by WinINet's name, with what it is about. */
record DocumentedEvent(String status, @Nullable Object info) {

    /** Empty for the events of our own. */
    static Optional<DocumentedEvent> of(StatusEvent event) {
        return Optional.ofNullable(switch (event) {
            case StatusEvent.ResolvingName(var host) -> new DocumentedEvent("RESOLVING_NAME", host);
            case StatusEvent.NameResolved(var _, var addresses) -> new DocumentedEvent("NAME_RESOLVED", addresses.getFirst());
            case StatusEvent.ConnectingToServer(var address, int _) -> new DocumentedEvent("CONNECTING_TO_SERVER", address);
            case StatusEvent.ConnectedToServer(var address, int _) -> new DocumentedEvent("CONNECTED_TO_SERVER", address);
            case StatusEvent.SendingRequest _ -> new DocumentedEvent("SENDING_REQUEST", null);
            case StatusEvent.RequestSent(long bytes) -> new DocumentedEvent("REQUEST_SENT", bytes);
            case StatusEvent.ReceivingResponse _ -> new DocumentedEvent("RECEIVING_RESPONSE", null);
            case StatusEvent.ResponseReceived(long bytes) -> new DocumentedEvent("RESPONSE_RECEIVED", bytes);
            case StatusEvent.ClosingConnection _ -> new DocumentedEvent("CLOSING_CONNECTION", null);
            case StatusEvent.ConnectionClosed _ -> new DocumentedEvent("CONNECTION_CLOSED", null);
            case StatusEvent.HandleCreated(var handle) -> new DocumentedEvent("HANDLE_CREATED", handle);
            case StatusEvent.HandleClosing(var handle) -> new DocumentedEvent("HANDLE_CLOSING", handle);
            case StatusEvent.Redirect(var url, int _, var _) -> new DocumentedEvent("REDIRECT", url);
            case StatusEvent.IntermediateResponse(int status, var _) -> new DocumentedEvent("INTERMEDIATE_RESPONSE", status);
            case StatusEvent.StateChange(int flags) -> new DocumentedEvent("STATE_CHANGE", flags);
            case StatusEvent.CookieSent sent -> new DocumentedEvent("COOKIE_SENT", sent.total());
            case StatusEvent.CookieReceived received -> new DocumentedEvent("COOKIE_RECEIVED", received.total());
            case StatusEvent.PrivacyImpacted _ -> new DocumentedEvent("PRIVACY_IMPACTED", null);
            case StatusEvent.UserInputRequired _ -> new DocumentedEvent("USER_INPUT_REQUIRED", null);
            case StatusEvent.P3pHeader _ -> new DocumentedEvent("P3P_HEADER", null);
            case StatusEvent.RequestComplete complete -> new DocumentedEvent("REQUEST_COMPLETE", completion(complete));
            default -> null;
        });
    }

    private static Completion completion(StatusEvent.RequestComplete complete) {
        return complete.failure().map(failure -> new Completion(0, failure.error().number())).orElseGet(() -> new Completion(1, 0));
    }
}
