package org.wininet4j.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.ProxySetting;
import org.wininet4j.codec.proxy.BypassList;
import org.wininet4j.codec.proxy.ProxyList;
import org.wininet4j.codec.proxy.ProxyServer;
import org.wininet4j.codec.proxy.ProxyServer.Kind;

/** Which ways lead to a server, by the proxies that are set (PR1–PR10, PR20–PR27). Pure: nothing is looked up. Immutable. */
public final class RoutePolicy {

    /** Without proxies. */
    public static final RoutePolicy DIRECT = new RoutePolicy(ProxySetting.DIRECT, Login.NONE);

    private final @Nullable ProxyList proxies;
    private final BypassList bypass;
    private final Login login;

    /** With these proxies, which are spoken to as that user. */
    public RoutePolicy(ProxySetting setting, Login login) {
        var list = setting.list();
        this.proxies = list == null ? null : ProxyList.parse(list);
        this.bypass = setting.bypass() == null ? BypassList.LOOPBACK : BypassList.parse(setting.bypass());
        this.login = login;
    }

    /** A user name and password for proxies which name none in the list, or instead of those (PR7). */
    public record Login(String user, String password) {

        /** None. */
        public static final Login NONE = new Login("", "");

        private ProxyServer at(ProxyServer server) {
            return user.isEmpty() && password.isEmpty() ? server : server.withLogin(user, password);
        }

        /** Both are secret. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    /** Why a request goes where it goes. */
    public enum Reason {
        /** No proxies are set. */
        NO_PROXIES,
        /** The host is one that is reached without them (PR20–PR27). */
        BYPASSED,
        /** None of the list is for its scheme, or can be spoken to (PR2, PR10). */
        NO_ENTRY,
        /** Entries of the list. */
        LISTED
    }

    /**
     * The ways to one server.
     *
     * @param routes at least one; the first is to be tried first, the next when connecting fails (PR3)
     */
    public record Plan(List<Route> routes, Reason reason) {}

    /** Whether there is no proxy for anything: then every plan is a direct route. */
    public boolean isDirect() {
        return proxies == null;
    }

    /** The ways to {@code origin}. */
    public Plan plan(Origin origin) {
        if (proxies == null) {
            return direct(origin, Reason.NO_PROXIES);
        }
        var scheme = origin.secure() ? "https" : "http";
        if (bypass.matches(scheme, origin.host(), origin.port())) {
            return direct(origin, Reason.BYPASSED);
        }
        var routes = proxies.serversFor(scheme)
                .stream()
                .filter(server -> server.kind() != Kind.FTP)
                .map(server -> Route.through(login.at(server), origin))
                .toList();
        return routes.isEmpty() ? direct(origin, Reason.NO_ENTRY) : new Plan(routes, Reason.LISTED);
    }

    private static Plan direct(Origin origin, Reason reason) {
        return new Plan(List.of(Route.direct(origin)), reason);
    }
}
