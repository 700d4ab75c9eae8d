package org.wininet4j.handle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.HttpConnection;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.InternetSession;
import org.wininet4j.RequestBuilder;
import org.wininet4j.SessionConfig;
import org.wininet4j.call.CallReporter;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.connection.Consents;
import org.wininet4j.connection.Network;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.credential.CredentialCache;
import org.wininet4j.option.OptionValues;
import org.wininet4j.protocol.file.FileContent;
import org.wininet4j.protocol.http.AuthTerms;
import org.wininet4j.protocol.http.CookieTerms;
import org.wininet4j.protocol.http.RedirectTerms;

/** The root of a handle tree. */
public final class SessionHandle extends HandleNode implements InternetSession {

    private static final int HTTPS_PORT = 443;

    /** R12. */
    private static final int STRICT_MAX_REDIRECTS = 5;

    private final Network network;
    private final boolean ownsNetwork;
    private final CookieTerms cookieTerms;
    private final boolean strictMode;
    private final Consents consents = new Consents();
    private final RedirectTerms redirectTerms;
    private final AuthTerms authTerms;
    /** The URL of the last request: the next one is mostly for the same server. */
    private volatile @Nullable HttpUrl lastUrl;

    private SessionHandle(SessionConfig config, Network network, boolean ownsNetwork, boolean contextRequired, AuthTerms authTerms) {
        super(config.listener(), config.context(), OptionValues.of(options(config)), contextRequired);
        this.network = network;
        this.ownsNetwork = ownsNetwork;
        this.strictMode = config.strictMode();
        this.redirectTerms = new RedirectTerms(option(InternetOption.MAX_REDIRECTS), strictMode);
        this.cookieTerms = CookieTerms.of(config.cookies().jar(), config.strictMode(), config.cookies().privacyEvents());
        this.authTerms = authTerms;
    }

    /** R12: strict mode has a limit of its own. */
    private static Map<InternetOption<?>, Object> options(SessionConfig config) {
        if (!config.strictMode() || config.options().containsKey(InternetOption.MAX_REDIRECTS)) {
            return config.options();
        }
        var options = new HashMap<>(config.options());
        options.put(InternetOption.MAX_REDIRECTS, STRICT_MAX_REDIRECTS);
        return options;
    }

    /** What redirects are ruled by, with that limit. */
    RedirectTerms redirectTerms(int limit) {
        return limit == redirectTerms.limit() ? redirectTerms : new RedirectTerms(limit, strictMode);
    }

    /** Opens a session with a network of its own. */
    public static SessionHandle open(SessionConfig config) {
        StaticInitializers.warn();
        var terms = AuthTerms.of(config.credentials(), config.strictMode());
        return new SessionHandle(config, new Network(config.network()), true, false, terms);
    }

    /** Opens a session on a network and logons which others use too; its handles are silent without a context (X2). */
    public static SessionHandle openShared(SessionConfig config, Network shared, AuthTerms authTerms) {
        StaticInitializers.warn();
        return new SessionHandle(config, shared, false, true, authTerms);
    }

    Network network() {
        return network;
    }

    AuthTerms authTerms() {
        return authTerms;
    }

    CookieTerms cookieTerms() {
        return cookieTerms;
    }

    /** What was accepted for as long as the session lasts. */
    Consents consents() {
        return consents;
    }

    /** Whether WinINet's letter counts where it is not what is safe today. */
    boolean strictMode() {
        return strictMode;
    }

    @Override
    public CredentialCache credentials() {
        return authTerms.cache();
    }

    @Override
    public CookieJar cookies() {
        return cookieTerms.jar();
    }

    @Override
    protected SessionHandle self() {
        return this;
    }

    @Override
    protected Level level() {
        return Level.SESSION;
    }

    @Override
    protected void onEnd(CallReporter report) {
        if (ownsNetwork) {
            network.close();
        }
    }

    @Override
    public HttpConnection connect(String host, int port) {
        return connect(host, port, port == HTTPS_PORT);
    }

    @Override
    public HttpConnection connect(String origin) {
        var url = parse(origin, null);
        return connect(url.host(), url.port(), url.isSecure());
    }

    private HttpConnection connect(String host, int port, boolean secure) {
        if (host.isEmpty() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no server: \"" + host + "\", port " + port);
        }
        try {
            return newConnection(host, port, secure, Optional.empty());
        } catch (InternetException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Makes a handle for a server, whose host and port have been checked. */
    public ConnectionHandle newConnection(String host, int port, boolean secure, Optional<Object> context)
            throws InternetException {
        requireOpen();
        return adopt(new ConnectionHandle(this, host, port, secure, context.orElse(null)));
    }

    /** Opens a file URL, if the session opens such ones (OU20): else 12006. A folder is its entries if they are wanted, else their page. */
    public FileHandle openFile(String url, boolean asEntries, Optional<Object> context) throws InternetException {
        requireOpen();
        var allowed = option(InternetOption.FILE_URLS);
        if (!allowed.allowed()) {
            throw new InternetException(InternetError.UNRECOGNIZED_SCHEME, Step.CALLING, "file URLs are not opened", this, null);
        }
        var content = FileContent.open(url, allowed, asEntries);
        try {
            return adopt(new FileHandle(this, url, content, context.orElse(null)));
        } catch (InternetException e) {
            content.close();
            throw e;
        }
    }

    /** A handle for a server which nobody hears of; it ends with the one request that is made from it (OU8). */
    ConnectionHandle newHiddenConnection(HttpUrl url, Optional<Object> context) throws InternetException {
        var connection = new ConnectionHandle(this, url.host(), url.port(), url.isSecure(), context.orElse(null));
        join(connection);
        return connection;
    }

    @Override
    public RequestBuilder request(String method, String url) {
        RequestHandle.checkMethod(method);
        var parsed = parse(url, lastUrl);
        lastUrl = parsed;
        return new RequestBuilder(new OneShot(this, method, parsed));
    }

    private static HttpUrl parse(String url, @Nullable HttpUrl like) {
        try {
            return (like == null ? HttpUrl.parse(url) : HttpUrl.parse(url, like)).withAsciiHost();
        } catch (MalformedUrlException e) {
            throw new IllegalArgumentException("no http or https URL: " + e.getMessage(), e);
        }
    }

    @Override
    public String tree() {
        var text = new StringBuilder();
        describe(text, 0);
        return text.toString();
    }

    @Override
    public String toString() {
        return "session " + id();
    }
}
