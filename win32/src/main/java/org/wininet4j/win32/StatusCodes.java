package org.wininet4j.win32;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.*;

/** The projection of events to WinINet's numbers and information (spec 01 §5). Pure. */
final class StatusCodes implements StatusConstants {

    /** The number of an event which WinINet does not have. */
    static final int NONE = 0;

    private static final int DWORD_BYTES = 4;
    private static final int POINTER_BYTES = 8;
    private static final int ASYNC_RESULT_BYTES = 16;
    private static final int COOKIE_HISTORY_BYTES = 16;

    private static final Set<Class<? extends StatusEvent>> OURS = Set.of(
            WaitingStarted.class,
            WaitingEnded.class,
            ProxyStep.class,
            ConnectAttemptStarted.class,
            ConnectAttemptEnded.class,
            TlsHandshakeStarted.class,
            TlsHandshakeEnded.class,
            ConnectionLeased.class,
            ConnectionReleased.class,
            AttemptStarted.class,
            Hop.class,
            Transfer.class,
            Trailers.class,
            CookieStep.class,
            AuthStep.class);

    private StatusCodes() {}

    /** Whether WinINet has events of this type. */
    static boolean has(Class<? extends StatusEvent> type) {
        return !OURS.contains(type);
    }

    /** One line per event, and no default. */
    static int codeOf(StatusEvent event) {
        return switch (event) {
            case ResolvingName _ -> INTERNET_STATUS_RESOLVING_NAME;
            case NameResolved _ -> INTERNET_STATUS_NAME_RESOLVED;
            case ConnectingToServer _ -> INTERNET_STATUS_CONNECTING_TO_SERVER;
            case ConnectedToServer _ -> INTERNET_STATUS_CONNECTED_TO_SERVER;
            case SendingRequest _ -> INTERNET_STATUS_SENDING_REQUEST;
            case RequestSent _ -> INTERNET_STATUS_REQUEST_SENT;
            case ReceivingResponse _ -> INTERNET_STATUS_RECEIVING_RESPONSE;
            case ResponseReceived _ -> INTERNET_STATUS_RESPONSE_RECEIVED;
            case ControlResponseReceived _ -> INTERNET_STATUS_CTL_RESPONSE_RECEIVED;
            case Prefetch _ -> INTERNET_STATUS_PREFETCH;
            case ClosingConnection _ -> INTERNET_STATUS_CLOSING_CONNECTION;
            case ConnectionClosed _ -> INTERNET_STATUS_CONNECTION_CLOSED;
            case HandleCreated _ -> INTERNET_STATUS_HANDLE_CREATED;
            case HandleClosing _ -> INTERNET_STATUS_HANDLE_CLOSING;
            case DetectingProxy _ -> INTERNET_STATUS_DETECTING_PROXY;
            case RequestComplete _ -> INTERNET_STATUS_REQUEST_COMPLETE;
            case Redirect _ -> INTERNET_STATUS_REDIRECT;
            case IntermediateResponse _ -> INTERNET_STATUS_INTERMEDIATE_RESPONSE;
            case UserInputRequired _ -> INTERNET_STATUS_USER_INPUT_REQUIRED;
            case StateChange _ -> INTERNET_STATUS_STATE_CHANGE;
            case CookieSent _ -> INTERNET_STATUS_COOKIE_SENT;
            case CookieReceived _ -> INTERNET_STATUS_COOKIE_RECEIVED;
            case PrivacyImpacted _ -> INTERNET_STATUS_PRIVACY_IMPACTED;
            case P3pHeader _ -> INTERNET_STATUS_P3P_HEADER;
            case P3pPolicyRef _ -> INTERNET_STATUS_P3P_POLICYREF;
            case CookieHistory _ -> INTERNET_STATUS_COOKIE_HISTORY;
            case WaitingStarted _,WaitingEnded _,ProxyStep _,ConnectAttemptStarted _,ConnectAttemptEnded _ -> NONE;
            case TlsHandshakeStarted _,TlsHandshakeEnded _,ConnectionLeased _,ConnectionReleased _ -> NONE;
            case AttemptStarted _,Hop _,Transfer _,Trailers _,CookieStep _,AuthStep _ -> NONE;
        };
    }

    /** What {@code lpvStatusInformation} points to, for an event of that handle. */
    static @Nullable Object information(StatusEvent event, HINTERNET owner) {
        return switch (event) {
            case ResolvingName(var host) -> host;
            case NameResolved(_, var addresses) -> addresses.getFirst();
            case ConnectingToServer(var address, _) -> address;
            case ConnectedToServer(var address, _) -> address;
            case RequestSent(var bytes) -> dword(bytes);
            case ResponseReceived(var bytes) -> dword(bytes);
            case HandleCreated(var handle) -> Token.of(handle).handle;
            case HandleClosing(var handle) -> Token.of(handle).handle;
            case RequestComplete complete -> resultOf(complete, owner);
            case Redirect(var url, _, _) -> url;
            case IntermediateResponse(var status, _) -> status;
            case StateChange(var flags) -> flags;
            case CookieSent sent -> new OutgoingCookieState(sent);
            case CookieReceived received -> new IncomingCookieState(received);
            case CookieHistory history -> history;
            default -> null;
        };
    }

    private static int dword(long bytes) {
        return (int) Math.min(bytes, 0xFFFF_FFFFL);
    }

    /** A9, A28, E3: the count of a query stands where the error is. G90: what opened the handle has it as its result. */
    private static INTERNET_ASYNC_RESULT resultOf(RequestComplete complete, HINTERNET owner) {
        var failure = complete.failure();
        if (failure.isPresent()) {
            return new INTERNET_ASYNC_RESULT(0, numberOf(failure.get()));
        }
        if (complete.call() == CallKind.OPEN_URL) {
            return new INTERNET_ASYNC_RESULT(owner);
        }
        return new INTERNET_ASYNC_RESULT(1, complete.call() == CallKind.QUERY_AVAILABLE ? dword(complete.bytes()) : 0);
    }

    private static int numberOf(InternetException failure) {
        return failure.error().number();
    }

    /** {@code dwStatusInformationLength}. */
    static int lengthOf(@Nullable Object information) {
        return switch (information) {
            case String text -> text.length() + 1;
            case Integer _ -> DWORD_BYTES;
            case HINTERNET _ -> POINTER_BYTES;
            case INTERNET_ASYNC_RESULT _ -> ASYNC_RESULT_BYTES;
            case OutgoingCookieState _ -> OutgoingCookieState.BYTES;
            case IncomingCookieState _ -> IncomingCookieState.BYTES;
            case CookieHistory _ -> COOKIE_HISTORY_BYTES;
            case null, default -> 0;
        };
    }
}
