package org.wininet4j.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.wininet4j.FileRequest;
import org.wininet4j.HttpConnection;
import org.wininet4j.HttpHeaders;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetException;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetSession;
import org.wininet4j.SecurityInfo;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.CloseReason;
import org.wininet4j.StatusEvent.Direction;

/**
 * An event in words: WinINet's kinds bear the names of its constants without the prefix, ours are in small letters.
 *
 * @param name at most {@value #LONGEST_NAME} characters
 * @param information what comes with it, perhaps with a server's own text, so not yet fit for a terminal
 * @param tone what its name looks like
 */
record EventText(String name, String information, Tone tone) {

    static final int LONGEST_NAME = 21;

    private static final int METER_WIDTH = 10;
    private static final int SHORT_SECONDS = 10;

    /** Whose event it is, and whether it is good news. */
    enum Tone {
        WININET, OURS, SUCCESS, FAILURE
    }

    static EventText of(StatusEvent event) {
        return switch (event) {
            case StatusEvent.ResolvingName(var host) -> wininet("RESOLVING_NAME", host);
            case StatusEvent.NameResolved(_, var addresses) -> wininet("NAME_RESOLVED", String.join(" ", addresses));
            case StatusEvent.ConnectingToServer(var address, int port) -> wininet("CONNECTING_TO_SERVER", endpoint(address, port));
            case StatusEvent.ConnectedToServer(var address, int port) -> wininet("CONNECTED_TO_SERVER", endpoint(address, port));
            case StatusEvent.SendingRequest _ -> wininet("SENDING_REQUEST", "");
            case StatusEvent.RequestSent(long bytes) -> wininet("REQUEST_SENT", bytes(bytes));
            case StatusEvent.ReceivingResponse _ -> wininet("RECEIVING_RESPONSE", "");
            case StatusEvent.ResponseReceived(long bytes) -> wininet("RESPONSE_RECEIVED", bytes(bytes));
            case StatusEvent.ControlResponseReceived _ -> wininet("CTL_RESPONSE_RECEIVED", "");
            case StatusEvent.Prefetch _ -> wininet("PREFETCH", "");
            case StatusEvent.ClosingConnection(long id, var reason) -> wininet("CLOSING_CONNECTION", closed(id, reason));
            case StatusEvent.ConnectionClosed(long id, var reason) -> wininet("CONNECTION_CLOSED", closed(id, reason));
            case StatusEvent.HandleCreated(var handle) -> wininet("HANDLE_CREATED", handle(handle));
            case StatusEvent.HandleClosing(var handle) -> wininet("HANDLE_CLOSING", handle(handle));
            case StatusEvent.DetectingProxy _ -> wininet("DETECTING_PROXY", "");
            case StatusEvent.RequestComplete(var call, long bytes, var failure) -> complete(call, bytes, failure);
            case StatusEvent.Redirect(var url, int status, var method) -> wininet("REDIRECT", status + " " + method + " " + url);
            case StatusEvent.IntermediateResponse(int status, var headers) ->
                    wininet("INTERMEDIATE_RESPONSE", (status + " " + fields(headers)).strip());
            case StatusEvent.UserInputRequired _ -> wininet("USER_INPUT_REQUIRED", "");
            case StatusEvent.StateChange(int flags) -> wininet("STATE_CHANGE", "flags " + flags);
            case StatusEvent.CookieSent(int sent, int suppressed, _) ->
                    wininet("COOKIE_SENT", sent + ", " + suppressed + " held back");
            case StatusEvent.CookieReceived received ->
                    wininet("COOKIE_RECEIVED", received.total() + ", " + received.blocked() + " refused");
            case StatusEvent.PrivacyImpacted _ -> wininet("PRIVACY_IMPACTED", "");
            case StatusEvent.P3pHeader _ -> wininet("P3P_HEADER", "");
            case StatusEvent.P3pPolicyRef _ -> wininet("P3P_POLICYREF", "");
            case StatusEvent.CookieHistory history -> wininet("COOKIE_HISTORY", history.accepted() ? "accepted" : "not accepted");
            case StatusEvent.WaitingStarted(var server, int limit) -> ours("waiting", "all " + limit + " connections busy: " + server);
            case StatusEvent.WaitingEnded(_, var waited) -> ours("waiting-ended", "after " + millis(waited));
            case StatusEvent.ProxyStep(var kind, _, var proxy, var reason) -> proxyStep(kind, proxy.isEmpty() ? "direct" : proxy, reason);
            case StatusEvent.ConnectAttemptStarted(var address, int number, int total) ->
                    ours("connect-attempt", number + " of " + total + ": " + address);
            case StatusEvent.ConnectAttemptEnded(_, int number, var failure) -> outcome("connect-attempt-ended", number + ": ", failure);
            case StatusEvent.TlsHandshakeStarted(var host) -> ours("tls-handshake", host);
            case StatusEvent.TlsHandshakeEnded(var security, var failure) -> secured(security, failure);
            case StatusEvent.ConnectionLeased(long id, boolean reused, var idle) ->
                    ours("connection-leased", "socket " + id + (reused ? " reused, idle " + millis(idle) : ", new"));
            case StatusEvent.ConnectionReleased(long id, boolean kept, var reason) ->
                    ours("connection-released", "socket " + id + (kept ? ", kept" : ", " + words(reason)));
            case StatusEvent.AttemptStarted(int number, var reason) -> ours("attempt", number + ": " + reason);
            case StatusEvent.Hop(int number, int status, var location, var refusal) ->
                    ours("redirect-hop", number + ": " + status + " " + location + refusal.map(why -> ", refused: " + why).orElse(""));
            case StatusEvent.Transfer(var direction, long bytes, var total, long decoded) ->
                    ours(transferName(direction), progress(bytes, total) + decoded(bytes, decoded));
            case StatusEvent.Trailers(var fields) -> ours("trailers", fields(fields));
            case StatusEvent.AuthStep step -> ours("auth-" + words(step.kind()).replace(' ', '-'), authentication(step));
            case StatusEvent.CookieStep(var kind, var name, var reason) -> ours("cookie-" + words(kind), name + ": " + reason.text());
        };
    }

    /** Such as "request 3". */
    static String handle(InternetHandle handle) {
        return switch (handle) {
            case InternetSession session -> "session " + session.id();
            case HttpConnection connection -> "connect " + connection.id();
            case HttpRequest request -> "request " + request.id();
            case FileRequest file -> "file " + file.id();
        };
    }

    private static EventText wininet(String name, String information) {
        return new EventText(name, information, Tone.WININET);
    }

    private static EventText ours(String name, String information) {
        return new EventText(name, information, Tone.OURS);
    }

    private static EventText outcome(String name, String subject, Optional<String> failure) {
        return new EventText(name, subject + failure.orElse("ok"), failure.isPresent() ? Tone.FAILURE : Tone.OURS);
    }

    private static String authentication(StatusEvent.AuthStep step) {
        var parts = new ArrayList<String>();
        parts.add(step.proxy() ? "proxy" : "server");
        if (!step.scheme().isEmpty()) {
            parts.add(step.scheme());
        }
        if (!step.realm().isEmpty()) {
            parts.add("realm \"" + step.realm() + "\"");
        }
        if (step.source() != StatusEvent.CredentialSource.NONE) {
            parts.add("credentials " + words(step.source()));
        }
        return String.join(", ", parts);
    }

    private static EventText complete(StatusEvent.CallKind call, long bytes, Optional<InternetException> failure) {
        var done = words(call) + " ok" + (bytes > 0 ? ", " + bytes(bytes) : "");
        return failure.map(reason -> new EventText("REQUEST_COMPLETE", code(reason), Tone.FAILURE))
                .orElseGet(() -> new EventText("REQUEST_COMPLETE", done, Tone.SUCCESS));
    }

    private static String code(InternetException failure) {
        return failure.error().number() + " " + failure.error().name();
    }

    private static EventText secured(Optional<SecurityInfo> security, Optional<String> failure) {
        var agreed = security
                .map(info -> info + info.applicationProtocol().map(name -> ", " + name).orElse("") + (info.resumed() ? ", resumed" : "")
                        + (info.faults().isEmpty() ? ""
                                : ", ignored: " + info.faults().stream().sorted().map(EventText::words).collect(Collectors.joining(", "))));
        return new EventText("tls-handshake-ended", failure.or(() -> agreed).orElse(""), failure.isPresent() ? Tone.FAILURE : Tone.OURS);
    }

    private static EventText proxyStep(StatusEvent.ProxyStepKind kind, String proxy, String reason) {
        return switch (kind) {
            case CHOSEN -> ours("proxy-chosen", proxy + ", " + reason);
            case FAILED -> new EventText("proxy-failed", proxy + ", " + reason, Tone.FAILURE);
        };
    }

    private static String transferName(Direction direction) {
        return switch (direction) {
            case UPLOAD -> "upload";
            case DOWNLOAD -> "download";
        };
    }

    private static String progress(long bytes, OptionalLong total) {
        return total.isPresent() && total.getAsLong() > 0
                ? Meter.of(bytes, total.getAsLong(), METER_WIDTH) + " " + Amount.bytes(bytes)
                : Amount.bytes(bytes);
    }

    private static String decoded(long bytes, long decoded) {
        return decoded == bytes ? "" : ", decoded " + Amount.bytes(decoded);
    }

    private static String endpoint(String address, int port) {
        return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
    }

    private static String closed(long connectionId, CloseReason reason) {
        return "socket " + connectionId + ", " + words(reason);
    }

    private static String fields(HttpHeaders headers) {
        return headers.fields().stream().map(field -> field.name() + ": " + field.value()).collect(Collectors.joining(", "));
    }

    private static String bytes(long count) {
        return count + (count == 1 ? " byte" : " bytes");
    }

    private static String millis(Duration time) {
        return time.toSeconds() < SHORT_SECONDS ? time.toMillis() + " ms" : Amount.span(time);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
