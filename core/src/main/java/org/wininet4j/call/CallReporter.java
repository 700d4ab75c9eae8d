package org.wininet4j.call;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.wininet4j.HttpHeaders;
import org.wininet4j.InternetException;
import org.wininet4j.SecurityInfo;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.AuthStepKind;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.StatusEvent.CloseReason;
import org.wininet4j.StatusEvent.CookieStepKind;
import org.wininet4j.StatusEvent.CredentialSource;
import org.wininet4j.StatusEvent.Direction;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.cookie.CookieReason;
import org.wininet4j.cookie.CookieRuling;
import org.wininet4j.cookie.CookieSelection;
import org.wininet4j.status.CallMarks;
import org.wininet4j.status.StatusSink;

/** Reports the steps of a call: one method an event, which builds it only if somebody listens. */
public final class CallReporter {

    private static final StatusEvent SENDING_REQUEST = new StatusEvent.SendingRequest();
    private static final StatusEvent RECEIVING_RESPONSE = new StatusEvent.ReceivingResponse();
    /** The flag CONNECTED: no request is under way while the process is offline (CA116). */
    private static final StatusEvent CROSSED = new StatusEvent.StateChange(1);
    private static final StatusEvent USER_INPUT_REQUIRED = new StatusEvent.UserInputRequired();
    private static final StatusEvent PRIVACY_IMPACTED = new StatusEvent.PrivacyImpacted();
    private static final StatusEvent P3P_HEADER = new StatusEvent.P3pHeader();

    private final StatusSink sink;
    private final CallMarks marks;

    /** A reporter for one call, or for none ({@link CallMarks#NONE}). */
    public CallReporter(StatusSink sink, CallMarks marks) {
        this.sink = sink;
        this.marks = marks;
    }

    /** Whether events of this type are listened to. */
    public boolean wants(Class<? extends StatusEvent> type) {
        return sink.wants(type);
    }

    /** A name is being looked up. */
    public void resolvingName(String host) {
        if (wants(StatusEvent.ResolvingName.class)) {
            raise(new StatusEvent.ResolvingName(host));
        }
    }

    /** It was found. */
    public void nameResolved(String host, List<String> addresses) {
        if (wants(StatusEvent.NameResolved.class)) {
            raise(new StatusEvent.NameResolved(host, addresses));
        }
    }

    /** An address is being connected to. */
    public void connecting(InetSocketAddress address) {
        if (wants(StatusEvent.ConnectingToServer.class)) {
            raise(new StatusEvent.ConnectingToServer(address.getAddress().getHostAddress(), address.getPort()));
        }
    }

    /** It is connected. */
    public void connected(InetSocketAddress address) {
        if (wants(StatusEvent.ConnectedToServer.class)) {
            raise(new StatusEvent.ConnectedToServer(address.getAddress().getHostAddress(), address.getPort()));
        }
    }

    /** Bytes are about to be written. */
    public void sendingRequest() {
        if (wants(StatusEvent.SendingRequest.class)) {
            raise(SENDING_REQUEST);
        }
    }

    /** They were. */
    public void requestSent(long bytes) {
        if (wants(StatusEvent.RequestSent.class)) {
            raise(new StatusEvent.RequestSent(bytes));
        }
    }

    /** Bytes are waited for. */
    public void receivingResponse() {
        if (wants(StatusEvent.ReceivingResponse.class)) {
            raise(RECEIVING_RESPONSE);
        }
    }

    /** They came. */
    public void responseReceived(long bytes) {
        if (wants(StatusEvent.ResponseReceived.class)) {
            raise(new StatusEvent.ResponseReceived(bytes));
        }
    }

    /** An interim response came. */
    public void intermediateResponse(int status, HttpHeaders headers) {
        if (wants(StatusEvent.IntermediateResponse.class)) {
            raise(new StatusEvent.IntermediateResponse(status, headers));
        }
    }

    /** A redirect is about to be followed. */
    public void redirect(String url, int status, String method) {
        if (wants(StatusEvent.Redirect.class)) {
            raise(new StatusEvent.Redirect(url, status, method));
        }
    }

    /** A redirect leads from https to http, or the other way. */
    public void crossed() {
        if (wants(StatusEvent.StateChange.class)) {
            raise(CROSSED);
        }
    }

    /** A redirect was looked at. */
    public void hop(int number, int status, String location, Optional<String> refusal) {
        if (wants(StatusEvent.Hop.class)) {
            raise(new StatusEvent.Hop(number, status, location, refusal));
        }
    }

    /** A connection is closed by us: the pair is one step (G4). */
    public void connectionShut(long connectionId, CloseReason reason) {
        if (wants(StatusEvent.ClosingConnection.class)) {
            raise(new StatusEvent.ClosingConnection(connectionId, reason));
        }
        if (wants(StatusEvent.ConnectionClosed.class)) {
            raise(new StatusEvent.ConnectionClosed(connectionId, reason));
        }
    }

    /** An asynchronous call ended. */
    public void requestComplete(CallKind call, long bytes, Optional<InternetException> failure) {
        if (wants(StatusEvent.RequestComplete.class)) {
            raise(new StatusEvent.RequestComplete(call, bytes, failure));
        }
    }

    /** The call waits for a connection. */
    public void waitingStarted(String server, int limit) {
        if (wants(StatusEvent.WaitingStarted.class)) {
            raise(new StatusEvent.WaitingStarted(server, limit));
        }
    }

    /** The wait ended. */
    public void waitingEnded(String server, Duration waited) {
        if (wants(StatusEvent.WaitingEnded.class)) {
            raise(new StatusEvent.WaitingEnded(server, waited));
        }
    }

    /** A proxy was chosen, or has failed; the caller has asked whether that is wanted. */
    public void proxyStep(StatusEvent.ProxyStep step) {
        raise(step);
    }

    /** One address is tried. */
    public void connectAttemptStarted(InetSocketAddress address, int number, int total) {
        if (wants(StatusEvent.ConnectAttemptStarted.class)) {
            raise(new StatusEvent.ConnectAttemptStarted(address.getAddress().getHostAddress(), number, total));
        }
    }

    /** It was tried. */
    public void connectAttemptEnded(InetSocketAddress address, int number, Optional<String> failure) {
        if (wants(StatusEvent.ConnectAttemptEnded.class)) {
            raise(new StatusEvent.ConnectAttemptEnded(address.getAddress().getHostAddress(), number, failure));
        }
    }

    /** TLS begins. */
    public void tlsStarted(String host) {
        if (wants(StatusEvent.TlsHandshakeStarted.class)) {
            raise(new StatusEvent.TlsHandshakeStarted(host));
        }
    }

    /** TLS ended. */
    public void tlsEnded(Optional<SecurityInfo> security, Optional<String> failure) {
        if (wants(StatusEvent.TlsHandshakeEnded.class)) {
            raise(new StatusEvent.TlsHandshakeEnded(security, failure));
        }
    }

    /** The call has a connection. */
    public void connectionLeased(long connectionId, boolean reused, long idleNanos) {
        if (wants(StatusEvent.ConnectionLeased.class)) {
            raise(new StatusEvent.ConnectionLeased(connectionId, reused, Duration.ofNanos(idleNanos)));
        }
    }

    /** It has given it back. */
    public void connectionReleased(long connectionId, boolean kept, CloseReason reason) {
        if (wants(StatusEvent.ConnectionReleased.class)) {
            raise(new StatusEvent.ConnectionReleased(connectionId, kept, reason));
        }
    }

    /** It tries again. */
    public void attemptStarted(int number, String reason) {
        if (wants(StatusEvent.AttemptStarted.class)) {
            raise(new StatusEvent.AttemptStarted(number, reason));
        }
    }

    /** Body bytes so far. */
    public void transfer(Direction direction, long bytes, OptionalLong total, long decoded) {
        if (wants(StatusEvent.Transfer.class)) {
            raise(new StatusEvent.Transfer(direction, bytes, total, decoded));
        }
    }

    /** Fields after a chunked body. */
    public void trailers(HttpHeaders fields) {
        if (wants(StatusEvent.Trailers.class)) {
            raise(new StatusEvent.Trailers(fields));
        }
    }

    /** The user is asked. */
    public void userInputRequired() {
        if (wants(StatusEvent.UserInputRequired.class)) {
            raise(USER_INPUT_REQUIRED);
        }
    }

    /** A step of logging on. */
    public void authStep(AuthStepKind kind, boolean proxy, String scheme, String realm, CredentialSource source) {
        if (wants(StatusEvent.AuthStep.class)) {
            raise(new StatusEvent.AuthStep(kind, proxy, scheme, realm, source));
        }
    }

    /** Something became of a cookie. */
    public void cookieStep(CookieStepKind kind, String name, CookieReason reason) {
        if (wants(StatusEvent.CookieStep.class)) {
            raise(new StatusEvent.CookieStep(kind, name, reason));
        }
    }

    /** Cookies were chosen for a request. */
    public void cookieSent(CookieSelection selection, HttpUrl url) {
        if (wants(StatusEvent.CookieSent.class)) {
            raise(new StatusEvent.CookieSent(selection.cookies().size(), selection.suppressed().size(), url.toString()));
        }
    }

    /** A response has set cookies. */
    public void cookieReceived(List<CookieRuling> rulings, HttpUrl url) {
        if (wants(StatusEvent.CookieReceived.class)) {
            int persistent = count(rulings, CookieRuling::persistent);
            int stored = count(rulings, ruling -> ruling.reason().stores());
            int leashed = count(rulings, ruling -> ruling.reason() == CookieReason.LEASHED);
            int downgraded = count(rulings, ruling -> ruling.reason() == CookieReason.DOWNGRADED);
            raise(new StatusEvent.CookieReceived(
                    rulings.size() - persistent,
                    persistent,
                    stored - leashed - downgraded,
                    leashed,
                    downgraded,
                    rulings.size() - stored,
                    url.toString()));
        }
    }

    private static int count(List<CookieRuling> rulings, Predicate<CookieRuling> condition) {
        return (int) rulings.stream().filter(condition).count();
    }

    /** A cookie was blocked, downgraded, leashed or suppressed. */
    public void privacyImpacted() {
        if (wants(StatusEvent.PrivacyImpacted.class)) {
            raise(PRIVACY_IMPACTED);
        }
    }

    /** A P3P header came. */
    public void p3pHeader() {
        if (wants(StatusEvent.P3pHeader.class)) {
            raise(P3P_HEADER);
        }
    }

    private void raise(StatusEvent event) {
        sink.raise(event, marks);
    }
}
