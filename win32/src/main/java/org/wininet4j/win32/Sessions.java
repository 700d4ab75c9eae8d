package org.wininet4j.win32;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.SessionConfig;
import org.wininet4j.StatusListener;
import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.handle.HandleNode;
import org.wininet4j.handle.SessionHandle;
import org.wininet4j.win32.process.ProcessState;

/** InternetOpen, InternetConnect and InternetSetStatusCallback. */
final class Sessions implements WinInetConstants {

    private static final int MAX_PORT = 65_535;

    private Sessions() {}

    static HINTERNET open(@Nullable String agent, int accessType, @Nullable String proxy, @Nullable String bypass, int flags)
            throws InternetException {
        var setting = ProxyOptions.setting(accessType, proxy, bypass);
        var name = checkedAgent(agent == null ? "" : agent);
        var process = ProcessState.current();
        var options = process.options().forSession();
        options.remove(InternetOption.MAX_REDIRECTS);
        options.put(InternetOption.FILE_URLS, process.fileUrls());
        options.put(InternetOption.USER_AGENT, name);
        options.put(InternetOption.PROXY, setting);
        var cookies = new SessionConfig.Cookies(process.cookies(), false);
        var config = new SessionConfig(
                StatusListener.NONE, null, options, SessionConfig.Network.DEFAULT, cookies, process.logons().cache(), process.strictMode());
        var session = SessionHandle.openShared(config, process.network(), process.logons());
        process.opened(session);
        process.usualProxies(session, isPreconfigured(accessType));
        boolean asynchronous = (flags & INTERNET_FLAG_ASYNC) != 0;
        return Token.ofSession(session, new Token.SessionSettings(process, asynchronous)).handle;
    }

    /** OP41. */
    private static boolean isPreconfigured(int accessType) {
        return accessType == INTERNET_OPEN_TYPE_PRECONFIG || accessType == INTERNET_OPEN_TYPE_PRECONFIG_WITH_NO_AUTOPROXY;
    }

    /** A user agent is the value of a header. */
    private static String checkedAgent(String agent) throws InternetException {
        if (!HeaderSyntax.isValue(agent)) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a user agent with characters that cannot be sent");
        }
        return agent;
    }

    /** InternetConnect: what kind of server, and as whom. */
    record Server(@Nullable String name, int port, int service, int flags, @Nullable String user, @Nullable String password) {}

    static HINTERNET connect(@Nullable HINTERNET handle, Server server, @Nullable Object context) throws InternetException {
        if (server.name() == null || server.name().isEmpty()) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a server name is needed (H7)");
        }
        var session = sessionOf(handle);
        requireHttp(server.service());
        var host = checkedHost(server.name());
        var connection = session.newConnection(host, port(server), false, Token.context(context));
        connection.set(InternetOption.USERNAME, server.user() == null ? "" : server.user());
        connection.set(InternetOption.PASSWORD, server.password() == null ? "" : server.password());
        return Token.of((HandleNode) connection).handle;
    }

    /** H32: InternetConnect alone answers 6 for a handle of another kind. */
    private static SessionHandle sessionOf(@Nullable HINTERNET handle) throws InternetException {
        if (Token.open(handle).node instanceof SessionHandle session) {
            return session;
        }
        throw Token.error(InternetError.INVALID_HANDLE, "not a session");
    }

    private static void requireHttp(int service) throws InternetException {
        switch (service) {
            case INTERNET_SERVICE_HTTP -> {}
            case INTERNET_SERVICE_FTP -> throw Token.error(InternetError.CALL_NOT_IMPLEMENTED, "FTP is not built in yet");
            case INTERNET_SERVICE_GOPHER -> throw Token.error(InternetError.UNRECOGNIZED_SCHEME, "Gopher is not built in");
            default -> throw Token.error(InternetError.INVALID_PARAMETER, "no service has the number " + service);
        }
    }

    /** H8: port 0 is the default one. */
    private static int port(Server server) throws InternetException {
        if (server.port() < 0 || server.port() > MAX_PORT) {
            throw Token.error(InternetError.INVALID_PARAMETER, "port " + server.port());
        }
        if (server.port() > 0) {
            return server.port();
        }
        return (server.flags() & INTERNET_FLAG_SECURE) != 0 ? INTERNET_DEFAULT_HTTPS_PORT : INTERNET_DEFAULT_HTTP_PORT;
    }

    /** A host as it is sent and compared. */
    static String checkedHost(String name) throws InternetException {
        try {
            return HttpUrl.of("http", name, INTERNET_DEFAULT_HTTP_PORT, "/").withAsciiHost().host();
        } catch (MalformedUrlException e) {
            throw Token.error(InternetError.INVALID_URL, "no host name");
        }
    }

    /** C1–C3, C9. */
    static Optional<INTERNET_STATUS_CALLBACK> setCallback(
            @Nullable HINTERNET handle, @Nullable INTERNET_STATUS_CALLBACK callback) throws InternetException {
        var node = Token.open(handle).node;
        if (WinInet.INTERNET_INVALID_STATUS_CALLBACK.equals(callback)) {
            throw Token.error(InternetError.INVALID_PARAMETER, "the callback is the value that means failure");
        }
        var previous = node.replaceListener(callback == null ? StatusListener.NONE : new CallbackListener(callback));
        return callbackOf(previous);
    }

    /** The callback behind a listener. */
    static Optional<INTERNET_STATUS_CALLBACK> callbackOf(StatusListener listener) {
        return listener instanceof CallbackListener(var callback) ? Optional.of(callback) : Optional.empty();
    }
}
