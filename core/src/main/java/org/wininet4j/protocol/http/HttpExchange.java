package org.wininet4j.protocol.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.SecurityInfo;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.CloseReason;
import org.wininet4j.StatusEvent.Direction;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.CallReporter;
import org.wininet4j.codec.http1.BodyFraming;
import org.wininet4j.codec.http1.HttpVersion;
import org.wininet4j.codec.http1.Persistence;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.connection.Connection;
import org.wininet4j.connection.Connector;
import org.wininet4j.connection.Route;
import org.wininet4j.credential.LogonTarget;
import org.wininet4j.error.CertificateRefusedException;
import org.wininet4j.error.Failures;

/**
 * The exchanges of a request, one after the other: the connection it holds, and the body that comes over it. One object serves all sendings of a handle.
 *
 * <p>Confined to the call in progress, and after the last one to whoever ends the handle. Cancelling reaches it through the
 * call's token only, which aborts the connection; what that means is told here when the call has noticed.
 */
public final class HttpExchange {

    private final Connector connector;
    private final HeldConnection holding;
    private @Nullable ResponseBody body;
    private @Nullable DecodedBody decoded;
    private @Nullable RequestSpec answeredSpec;
    private @Nullable ResponseHead answeredHead;
    private @Nullable RandomAccess access;
    private boolean reusable;
    private boolean saysClose;
    private boolean askedToClose;
    private boolean broken;
    private @Nullable ResponseHead refusal;
    private @Nullable InternetException failure;
    private @Nullable TransferMeter meter;
    private volatile @Nullable Upload upload;

    /** Without a connection yet. */
    public HttpExchange(Connector connector) {
        this.connector = connector;
        this.holding = new HeldConnection(connector);
    }

    /** The TLS session of the last connection, if any; or the one that was refused, if it was (V13). */
    public Optional<SecurityInfo> security() {
        return holding.security();
    }

    /** Whether the last connection is TLS, and was not refused. */
    public boolean secured() {
        return holding.secured();
    }

    /** What certificates were refused for so far (V4). */
    public Set<CertificateFault> certificateFaults() {
        return holding.certificateFaults();
    }

    /** The ports and state of the last connection. */
    public SocketFacts socket() {
        return holding.socket(reusable);
    }

    /** As {@link #lease}, without a proxy. */
    Connection leaseDirect(Call call, HttpUrl url) throws InternetException {
        return lease(call, connector.directTo(url.isSecure(), url.host(), url.port()));
    }

    /** Gets a connection for the next exchange; fails without one, events told. */
    Connection lease(Call call, Route route) throws InternetException {
        try {
            return holding.lease(call, route);
        } catch (InternetException e) {
            throw fail(call, e);
        }
    }

    /** A new exchange begins on the leased connection; the old response's body is gone. */
    void begin() {
        forgetBody();
        failure = null;
        broken = false;
        reusable = false;
        saysClose = false;
        refusal = null;
    }

    /** There is a tunnel: TLS begins in it. */
    void enterTunnel(Call call) throws InternetException {
        holding.enterTunnel(call);
    }

    /** The proxy has refused to make a tunnel; what it has answered counts as the response (G82). */
    void refused(ResponseHead head, RequestSpec connect) {
        respond(head, connect, true);
        refusal = head;
    }

    /** The way of the last connection. */
    Optional<Route> route() {
        return holding.route();
    }

    /** Whom {@code head}, the last response to a request for {@code url}, wants a logon for. */
    public Optional<LogonTarget> challenger(ResponseHead head, HttpUrl url) {
        return Authentication.challenger(new Authentication.Answer(head, route(), refusal != null), url);
    }

    /** The response if it is that of a proxy which refused a tunnel: nothing else of it counts (K17). */
    Optional<ResponseHead> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** A response head has come. */
    void respond(ResponseHead head, RequestSpec spec, boolean requestComplete) {
        if (access == null) {
            answeredSpec = spec;
            answeredHead = head;
        }
        connector.heard(current(), head.version().compareTo(HttpVersion.HTTP_1_1) < 0);
        var framing = BodyFraming.of(spec.method(), head);
        body = new ResponseBody(current(), framing);
        meter = null;
        reusable = requestComplete && Persistence.keepsConnection(head, framing);
        if (reusable && head.headers().contains("Keep-Alive")) {
            Persistence.idleLife(head).ifPresent(current()::limitIdle);
        }
        saysClose = Persistence.saysClose(head);
        askedToClose = spec.asksToClose();
    }

    /** The body comes with these codings, which are taken off as it is read. */
    CodedContent decode(List<String> codings, DecodingTerms terms) {
        var coded = body;
        if (coded == null || coded.ended()) {
            return CodedContent.NONE;
        }
        decoded = new DecodedBody(coded, codings, terms.known(), terms.limits());
        return new CodedContent(codings, coded.totalBytes());
    }

    private void forgetBody() {
        body = null;
        if (decoded != null) {
            decoded.close();
            decoded = null;
        }
    }

    /** The connection in use. */
    Connection current() {
        return holding.current();
    }

    /** The connection which a body is being sent over in parts (P63: 12019 if none is). */
    Connection connectionForUpload(Call call) throws InternetException {
        call.enter(Step.SENDING);
        upload().requireOpen(call);
        return holding.watched(call);
    }

    /** As {@link #fail}; nothing more can be written (A24). */
    InternetException failUpload(Call call, Exception thrown) {
        upload().fail();
        return fail(call, thrown);
    }

    /** Ends the sending in parts; the connection to read the answer from (A24, G58). */
    Connection endUpload(Call call) throws InternetException {
        upload().end(call);
        return holding.watched(call);
    }

    /** The sending in parts, if there is one. */
    Upload upload() {
        var now = upload;
        if (now == null) {
            now = new Upload();
            upload = now;
        }
        return now;
    }

    /** Whether a body may be sent in parts now; then no response can be asked for (H35, P64). */
    public boolean uploading() {
        var now = upload;
        return now != null && now.open();
    }

    /** Whether there is no response yet, no failure, and nothing that is being sent in parts. */
    boolean unanswered() {
        return body == null && failure == null && !uploading();
    }

    /** The body to be read (A55: 12019 if no response has come); fails again if it has failed before. */
    BodySource bodyToRead(Call call) throws InternetException {
        call.enter(Step.RECEIVING_BODY);
        if (failure != null) {
            throw failure;
        }
        if (body == null || uploading()) {
            throw call.failure(InternetError.INCORRECT_HANDLE_STATE, "no response has come", null);
        }
        if (holding.held()) {
            holding.watched(call);
        }
        return decoded == null ? body : decoded;
    }

    /** Where in the body the next read begins, to be set. */
    RandomAccess access(Call call) throws InternetException {
        if (access == null && answeredSpec != null && answeredHead != null) {
            access = new RandomAccess(answeredSpec, answeredHead);
        }
        if (access == null) {
            throw call.failure(InternetError.INCORRECT_HANDLE_STATE, "no response has come", null);
        }
        return access;
    }

    /** Whether the next read begins where a request must be sent for (D11); goes there otherwise. Never waits. */
    public boolean mustFetch(Call call) throws InternetException {
        return access != null && access.mustFetch(call, this);
    }

    /** Nothing of the body is left to be read. */
    void leaveBody(Call call, ResponseBody present) throws InternetException {
        finishRedirect(call);
        body = present.emptied();
    }

    /** Whether the response's body has been delivered to its end. */
    public boolean delivered() {
        return body != null && body.ended() && (decoded == null || decoded.ended());
    }

    /** If the response has no body, its exchange is over with the head (G25, G47). */
    void endIfNoBody(CallReporter report) {
        if (body != null && body.ended()) {
            bodyEnded(report);
        }
    }

    /** Some more of the body has been delivered. */
    void progress(CallReporter report, BodySource ofBody) {
        if (report.wants(StatusEvent.Transfer.class)) {
            if (meter == null) {
                meter = new TransferMeter(Direction.DOWNLOAD, ofBody.totalBytes());
            }
            meter.moved(report, ofBody.bodyBytes(), ofBody.deliveredBytes(), ofBody.ended());
        }
    }

    /** The body has ended: keep or close the connection, or hold it (G25, G45–G47). */
    void bodyEnded(CallReporter report) {
        if (!holding.held() || body == null) {
            return;
        }
        if (body.trailers().size() > 0) {
            report.trailers(Fields.of(body.trailers()));
        }
        carryOut(EndOfExchange.afterBody(facts(body)), report, CloseReason.NOT_PERSISTENT);
    }

    private EndOfExchange.Facts facts(ResponseBody ofBody) {
        boolean surplus = ofBody.ended() && current().buffer().size() > 0;
        return new EndOfExchange.Facts(ofBody.framing(), reusable && !surplus && !broken, saysClose, ofBody.ended());
    }

    private void carryOut(EndOfExchange decision, CallReporter report, CloseReason reason) {
        switch (decision) {
            case KEEP -> keep(report);
            case SHUT -> shut(report, reason);
            case FORGET -> holding.forget(report, CloseReason.PEER_CLOSED);
            case HOLD -> {}
        }
    }

    /** One that a cancelled call has aborted is held until that is told. */
    private void keep(CallReporter report) {
        broken |= !holding.keep(report, askedToClose);
    }

    /** Closes the connection, if there is one, and tells so (G4). */
    void shut(CallReporter report, CloseReason reason) {
        holding.shut(report, reason);
    }

    /**
     * What {@code thrown} makes the call fail with. The connection is closed and that is told, but for a cancelled call: there it
     * follows the call's end (G18), when the handle closes.
     */
    InternetException fail(Call call, Exception thrown) {
        var failed = Failures.of(call, thrown);
        CertificateRefusedException.in(failed).ifPresent(holding::refused);
        broken = true;
        if (call.cancel().reason().filter(InternetError.OPERATION_CANCELLED::equals).isEmpty()) {
            shut(call.report(), reasonOf(failed));
        }
        return failed;
    }

    /** As {@link #fail}, for a body, whose later reads fail alike (G52). */
    InternetException failBody(Call call, Exception thrown) {
        failure = fail(call, thrown);
        return failure;
    }

    private static CloseReason reasonOf(InternetException failed) {
        return switch (failed.error()) {
            case CONNECTION_ABORTED, CONNECTION_RESET -> CloseReason.PEER_CLOSED;
            default -> CloseReason.ERROR;
        };
    }

    /** Before the handle sends again: the rest of the old body is discarded, waiting for it if need be (G23, G24, G67). */
    void finishPrevious(Call call) throws InternetException {
        if (holding.held() && body != null && reusable) {
            holding.watch(call);
            Drain.drain(body, CallLimits.nanos(call.limits().receiveTimeout()));
            checkCancelled(call);
        }
        end(call.report(), CloseReason.BODY_UNREAD);
        forgetBody();
        access = null;
        upload = null;
    }

    /**
     * Before a challenge is answered (U20): the rest of its response is discarded, and the connection used again; one for which that cannot be done soon is
     * closed without an event (G71).
     */
    void finishLeg(Call call) throws InternetException {
        if (holding.held() && body != null) {
            holding.watch(call);
            if (reusable) {
                Drain.drainSoon(body, CallLimits.nanos(call.limits().receiveTimeout()));
            }
            if (body.ended() && facts(body).reusable()) {
                keep(call.report());
            }
        }
        checkCancelled(call);
        if (holding.held()) {
            holding.forget(call.report(), body != null && body.ended() ? CloseReason.NOT_PERSISTENT : CloseReason.BODY_UNREAD);
        }
    }

    /** Before a redirect is followed: the old connection is kept if its body is all there, else closed (R15). */
    void finishRedirect(Call call) throws InternetException {
        if (holding.held() && body != null) {
            Drain.drain(body, BodySource.NO_WAIT);
            if (body.ended() && facts(body).reusable()) {
                keep(call.report());
            }
        }
        checkCancelled(call);
        shut(call.report(), CloseReason.NOT_PERSISTENT);
    }

    /** Fails if the call is cancelled; its connection, which that has aborted, is told of when the handle closes (G18). */
    private void checkCancelled(Call call) throws InternetException {
        broken |= call.cancel().reason().isPresent();
        call.checkCancelled();
    }

    /** When the handle is closed; {@code cancelled} tells that this ended a call. Never waits. */
    public void close(CallReporter report, boolean cancelled) {
        broken |= cancelled;
        if (holding.held() && body != null && !broken) {
            Drain.drain(body, BodySource.NO_WAIT);
        }
        end(report, cancelled ? CloseReason.CANCELLED : CloseReason.BODY_UNREAD);
        forgetBody();
        holding.forgetLast();
    }

    private void end(CallReporter report, CloseReason reason) {
        if (!holding.held()) {
            return;
        }
        var decision = body == null || broken ? EndOfExchange.SHUT : EndOfExchange.atClose(facts(body));
        carryOut(decision, report, body != null && body.ended() ? CloseReason.NOT_PERSISTENT : reason);
    }
}
