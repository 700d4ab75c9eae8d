package org.wininet4j.protocol.http;

import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.StatusEvent.ProxyStep;
import org.wininet4j.StatusEvent.ProxyStepKind;
import org.wininet4j.call.Call;
import org.wininet4j.codec.proxy.ProxyServer;
import org.wininet4j.codec.proxy.ProxyServer.Kind;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.connection.Connection;
import org.wininet4j.connection.Origin;
import org.wininet4j.connection.Route;
import org.wininet4j.connection.RoutePolicy;
import org.wininet4j.connection.RoutePolicy.Reason;

/** Gets a request its connection: on the routes which the policy plans for it, each hop anew (R14), the next one when connecting fails (PR3). */
final class Routes {

    private Routes() {}

    /** A connection for {@code url}. */
    static Connection lease(Call call, HttpExchange exchange, RoutePolicy policy, HttpUrl url) throws InternetException {
        if (policy.isDirect()) {
            return exchange.leaseDirect(call, url);
        }
        var plan = policy.plan(new Origin(url.isSecure(), url.host(), url.port()));
        var reason = text(plan.reason());
        for (int next = 1;; next++) {
            var route = plan.routes().get(next - 1);
            tell(call, ProxyStepKind.CHOSEN, plan, route, reason);
            try {
                return exchange.lease(call, route);
            } catch (InternetException e) {
                if (!isProxysFault(route, e)) {
                    throw e;
                }
                tell(call, ProxyStepKind.FAILED, plan, route, String.valueOf(e.getMessage()));
                if (next == plan.routes().size()) {
                    throw e;
                }
                reason = "the one before it failed";
            }
        }
    }

    private static String text(Reason reason) {
        return switch (reason) {
            case NO_PROXIES -> "no proxies are set";
            case BYPASSED -> "the host is reached without a proxy";
            case NO_ENTRY -> "no entry of the list is for this scheme";
            case LISTED -> "the first of the list";
        };
    }

    private static void tell(Call call, ProxyStepKind kind, RoutePolicy.Plan plan, Route route, String reason) {
        if (call.report().wants(ProxyStep.class)) {
            var candidates = plan.routes().stream().flatMap(each -> each.proxy().stream()).map(ProxyServer::toString).toList();
            call.report().proxyStep(new ProxyStep(kind, candidates, route.proxy().map(ProxyServer::toString).orElse(""), reason));
        }
    }

    /** Whether the proxy could not be reached, or not spoken to. */
    private static boolean isProxysFault(Route route, InternetException failure) {
        boolean inTime = failure.error() != InternetError.OPERATION_CANCELLED;
        return inTime && route.proxy().isPresent() && switch (failure.step()) {
            case RESOLVING, CONNECTING -> true;
            case SECURING -> route.proxy().get().kind() == Kind.HTTPS;
            default -> false;
        };
    }
}
