package org.wininet4j.protocol.http;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetException;
import org.wininet4j.SecurityInfo;
import org.wininet4j.StatusEvent.CloseReason;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallReporter;
import org.wininet4j.call.CancelToken;
import org.wininet4j.connection.Connection;
import org.wininet4j.connection.Connector;
import org.wininet4j.connection.Route;
import org.wininet4j.error.CertificateRefusedException;

/**
 * The connection which a request holds, if it does, and what is to be told of the last one. Taking it and letting it go is told as it happens. Confined like {@link
 * HttpExchange}, but for the questions about the last connection, which any thread may ask.
 */
final class HeldConnection {

    private final Connector connector;
    private @Nullable Connection connection;
    private @Nullable CancelToken guard;
    private volatile @Nullable Connection last;
    private volatile @Nullable Refusals refusals;

    HeldConnection(Connector connector) {
        this.connector = connector;
    }

    // ---- the last one ----

    /** Its TLS session, if any; or that of one whose certificate was refused since (V13). */
    Optional<SecurityInfo> security() {
        var refused = refused();
        var used = last;
        return refused.isPresent() || used == null ? refused : used.stream().security();
    }

    /** Whether it is TLS, and none was refused since. */
    boolean secured() {
        return refused().isEmpty() && security().isPresent();
    }

    /** What certificates were refused for so far (V4). */
    Set<CertificateFault> certificateFaults() {
        var all = refusals;
        return all == null ? Set.of() : all.faults();
    }

    private Optional<SecurityInfo> refused() {
        var all = refusals;
        return all == null ? Optional.empty() : all.last();
    }

    /** Its way. */
    Optional<Route> route() {
        return Optional.ofNullable(last).map(Connection::route);
    }

    /** Its ports; {@code reusable} tells whether it can be used again. */
    SocketFacts socket(boolean reusable) {
        var used = last;
        if (used == null) {
            return SocketFacts.NONE;
        }
        var route = used.route();
        return new SocketFacts(
                used.localPort(), route.peer().port(), reusable, route.origin().secure(), route.proxy().isPresent(), route.needsTunnel());
    }

    /** Nothing is to be told of it any more: the handle is closed. */
    void forgetLast() {
        last = null;
    }

    // ---- taking one ----

    /** Takes one on this route; if that fails, one that was half made is still held, for {@link #shut}. */
    Connection lease(Call call, Route route) throws InternetException {
        var leased = connector.lease(call, route, opened -> {
            connection = opened;
            watch(call);
        });
        last = leased;
        connected();
        return leased;
    }

    /** There is a tunnel: TLS begins in it. */
    void enterTunnel(Call call) throws InternetException {
        connector.enterTunnel(call, current());
        connected();
    }

    private void connected() {
        if (refusals != null) {
            refusals.over();
        }
    }

    /** The certificate of the peer was refused. */
    void refused(CertificateRefusedException refusal) {
        var all = refusals == null ? new Refusals() : refusals;
        all.add(refusal);
        refusals = all;
    }

    // ---- having it ----

    boolean held() {
        return connection != null;
    }

    /** It; there must be one. */
    Connection current() {
        if (connection == null) {
            throw new IllegalStateException("the exchange has no connection");
        }
        return connection;
    }

    /** From now on, until it is given back, cancelling the call aborts it. */
    void watch(Call call) {
        guard = call.cancel();
        guard.guard(current());
    }

    /** As {@link #watch}; the call works on it. */
    Connection watched(Call call) {
        call.useConnection(current().id());
        watch(call);
        return current();
    }

    // ---- letting it go ----

    /** Gives it back, to be used again, unless a cancelled call has aborted it, or is about to: the next request would lose it. Answers whether it did. */
    boolean keep(CallReporter report, boolean askedToClose) {
        if (guard != null && !guard.unguard()) {
            return false;
        }
        var kept = current();
        connection = null;
        report.connectionReleased(kept.id(), true, CloseReason.NONE);
        connector.keep(kept, askedToClose);
        return true;
    }

    /** Closes it without WinINet's events. */
    void forget(CallReporter report, CloseReason reason) {
        drop(report, reason);
    }

    /** Closes it, if there is one, and tells so (G4). */
    void shut(CallReporter report, CloseReason reason) {
        if (connection != null) {
            report.connectionShut(drop(report, reason), reason);
        }
    }

    private long drop(CallReporter report, CloseReason reason) {
        var gone = current();
        connection = null;
        report.connectionReleased(gone.id(), false, reason);
        connector.drop(gone);
        return gone.id();
    }
}
