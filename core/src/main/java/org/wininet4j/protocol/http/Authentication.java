package org.wininet4j.protocol.http;

import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.RequestBody;
import org.wininet4j.call.Call;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.codec.http1.HeaderBlock;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.proxy.ProxyServer;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.connection.Connection;
import org.wininet4j.connection.Route;
import org.wininet4j.credential.Credentials;
import org.wininet4j.credential.LogonTarget;

/**
 * The logons of one call, to servers and proxies (spec 03 §7): which field goes with a leg, and whether a challenge is answered. Confined to the call, made
 * only when there is something to do; where the sending in parts has to begin anew (P67) it waits for that with the request.
 */
final class Authentication {

    /** How many challenges are answered in one call, at most. */
    static final int MAX_LEGS = 20;

    private static final String LOGOFF = "MS-Logoff";

    private final RequestState request;
    private final LogonSource source;
    private final Logons server;
    private final Logons proxy;
    private int legs;

    Authentication(RequestState request, LogonSource source) {
        this.request = request;
        this.source = source;
        this.server = new Logons(LogonSide.SERVER, source);
        this.proxy = new Logons(LogonSide.PROXY, source);
    }

    /**
     * A response.
     *
     * @param head of it
     * @param route the way it came
     * @param ofTunnel it is that of a proxy which has refused a tunnel
     */
    record Answer(ResponseHead head, Optional<Route> route, boolean ofTunnel) {}

    /** Whether a response may be a challenge. */
    static boolean concerns(ResponseHead head) {
        return head.status() == LogonSide.SERVER.status || head.status() == LogonSide.PROXY.status;
    }

    /** Overwrites the secrets. */
    void wipe() {
        server.wipe();
        proxy.wipe();
    }

    // ---- sending ----

    /** The request with what logs on, in place of the application's own field where that is known to be right or wrong (U13). */
    RequestSpec attach(Call call, RequestSpec spec, Connection connection, Optional<RequestBody> body) throws InternetException {
        return attachForServer(call, attachForProxy(call, spec, connection, body), body);
    }

    private RequestSpec attachForServer(Call call, RequestSpec spec, Optional<RequestBody> body) throws InternetException {
        if (!mayLogOn(spec)) {
            return spec;
        }
        server.aim(target(spec.url()), spec.url().isSecure());
        var field = server.field(call, new LogonField.Covered(spec.method(), spec.url().target(), body));
        field.ifPresent(request::authorizationSent);
        if (source.authTerms().cacheWins()) {
            server.ofCache().ifPresent(request::borrow);
        }
        return field.map(value -> spec.withField(LogonSide.SERVER.credentialsField, value)).orElse(spec);
    }

    /** U24: for a tunnel once, when it is asked for, and by what it is asked for with. */
    private RequestSpec attachForProxy(Call call, RequestSpec spec, Connection connection, Optional<RequestBody> body)
            throws InternetException {
        var route = connection.route();
        if (!(route.asksProxy() || connection.lacksTunnel()) || !mayLogOnToProxy(spec)) {
            return spec;
        }
        aimAt(route.proxy().orElseThrow());
        var covered = route.asksProxy()
                ? new LogonField.Covered(spec.method(), spec.target(route), body)
                : new LogonField.Covered("CONNECT", spec.url().hostAndPort(), Optional.of(RequestBody.empty()));
        return proxy.field(call, covered).map(value -> spec.withField(LogonSide.PROXY.credentialsField, value)).orElse(spec);
    }

    /** U8; outside of win32 the application's own field is the only one (U13). */
    private boolean mayLogOn(RequestSpec spec) {
        return !source.suppressesServerLogon()
                && !source.authTerms().switches().serversOff()
                && (source.authTerms().cacheWins() || !spec.headers().contains(LogonSide.SERVER.credentialsField));
    }

    private boolean mayLogOnToProxy(RequestSpec spec) {
        return source.authTerms().cacheWins() || !spec.headers().contains(LogonSide.PROXY.credentialsField);
    }

    private void aimAt(ProxyServer carrier) {
        proxy.aim(target(carrier), carrier.kind() == ProxyServer.Kind.HTTPS);
    }

    private static LogonTarget target(HttpUrl url) {
        return new LogonTarget(false, url.host(), url.port());
    }

    private static LogonTarget target(ProxyServer server) {
        return new LogonTarget(true, server.host(), server.port());
    }

    // ---- receiving ----

    /**
     * Whether the response is a challenge that is answered: then {@link #attach} has the answer. Any other one shows that what was sent was right.
     *
     * @param spec as it was before {@link #attach}
     * @param body empty where the application sends it in parts
     */
    boolean answers(Call call, RequestSpec spec, Answer answer, Optional<RequestBody> body) throws InternetException {
        var carrier = carrier(answer);
        boolean ofProxy = carrier.isPresent() && answer.head().status() == LogonSide.PROXY.status;
        if (carrier.isPresent() && !ofProxy) {
            proxy.accepted(call, answer.head().headers());
        }
        if (ofProxy) {
            return mayLogOnToProxy(spec) && answersProxy(call, answer.head(), carrier.get(), body);
        }
        return !answer.ofTunnel() && mayLogOn(spec) && answersServer(call, spec, answer.head(), body);
    }

    /**
     * Whom a response wants a logon for: the server if it says 401, the proxy that carries the request if it says 407. Empty where nobody does, which includes a
     * 407 of a server (PR62), and a 401 of a proxy in place of a tunnel (K17).
     */
    static Optional<LogonTarget> challenger(Answer answer, HttpUrl url) {
        int status = answer.head().status();
        if (status == LogonSide.PROXY.status) {
            return carrier(answer).map(Authentication::target);
        }
        return status == LogonSide.SERVER.status && !answer.ofTunnel() ? Optional.of(target(url)) : Optional.empty();
    }

    /** The proxy which reads the requests. */
    private static Optional<ProxyServer> carrier(Answer answer) {
        return answer.route().filter(route -> route.asksProxy() || route.needsTunnel()).flatMap(Route::proxy);
    }

    private boolean answersProxy(Call call, ResponseHead head, ProxyServer carrier, Optional<RequestBody> body) throws InternetException {
        aimAt(carrier);
        if (!mayGoOn(body)) {
            proxy.giveUp(call);
            return false;
        }
        return proxy.challenged(call, head.headers(), ofEntry(carrier), body.isPresent());
    }

    private boolean answersServer(Call call, RequestSpec spec, ResponseHead head, Optional<RequestBody> body) throws InternetException {
        server.aim(target(spec.url()), spec.url().isSecure());
        if (head.status() != LogonSide.SERVER.status) {
            server.accepted(call, head.headers());
            return false;
        }
        refuseIfLoggedOff(call, head.headers());
        if (!mayGoOn(body)) {
            server.giveUp(call);
            return false;
        }
        return server.challenged(call, head.headers(), ofUrl(spec.url()), body.isPresent());
    }

    private boolean mayGoOn(Optional<RequestBody> body) {
        return body.map(RequestBody::repeatable).orElse(true) && legs++ < MAX_LEGS;
    }

    /** PR7: those of the list's entry, unless options give others. */
    private static Optional<Credentials> ofEntry(ProxyServer carrier) {
        return carrier.user().isEmpty() && carrier.password().isEmpty()
                ? Optional.empty()
                : Optional.of(Credentials.of(carrier.user(), carrier.password().toCharArray()));
    }

    /** U25. */
    private static Optional<Credentials> ofUrl(HttpUrl url) {
        return url.user().map(user -> Credentials.of(user, url.password().orElse("").toCharArray()));
    }

    /** U17: the server wants the credentials of a realm to be forgotten. */
    private void refuseIfLoggedOff(Call call, HeaderBlock fields) throws InternetException {
        for (var challenge : ChallengeReader.challenges(fields.all(LogonSide.SERVER.challengeField))) {
            if (challenge.isScheme(LOGOFF)) {
                server.forget(challenge.realm());
                throw call.failure(
                        source.showsLoginFailure() ? InternetError.LOGIN_FAILURE_DISPLAY_ENTITY_BODY : InternetError.LOGIN_FAILURE,
                        "the server has logged off", null);
            }
        }
    }
}
