package org.wininet4j.win32.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.wininet4j.Connectivity;
import org.wininet4j.FileUrls;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.NameResolver;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.PromptOwner;
import org.wininet4j.SecurityInfo;
import org.wininet4j.SessionConfig;
import org.wininet4j.TlsSettings;
import org.wininet4j.connection.Network;
import org.wininet4j.connection.Origin;
import org.wininet4j.connection.ThisMachine;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.credential.CredentialCache;
import org.wininet4j.option.SystemSettings;
import org.wininet4j.prompt.Prompter;
import org.wininet4j.protocol.http.AuthTerms;
import org.wininet4j.protocol.http.DigestNonces;
import org.wininet4j.protocol.http.LogonSwitches;
import org.wininet4j.store.PersistentCookieStore;

/**
 * What all sessions of the facade share, as the sessions of a Windows process do: connections, resolved names, cookies, credentials, options
 * (K2, H24). The only static state of the library. Thread-safe.
 */
public final class ProcessState {

    /** Default of SEND_TIMEOUT (K12). */
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(30);

    /** Default of RECEIVE_TIMEOUT (K12). */
    private static final Duration RECEIVE_TIMEOUT = Duration.ofMinutes(30);

    private static @Nullable ProcessState current;

    private final Network network;
    private final Connectivity connectivity;
    private final ProcessOptions options;
    private final CookieJar cookies;
    private final PrivacyZones privacy;
    private final boolean strictMode = SystemSettings.strictMode();
    private final FileUrls fileUrls = SystemSettings.fileUrls();
    private final AuthTerms logons = new AuthTerms(CredentialCache.inMemory(), new DigestNonces(), strictMode, true, new LogonSwitches());
    private final List<InternetSession> sessions = new ArrayList<>();
    private final Set<InternetSession> followers = ConcurrentHashMap.newKeySet();
    private volatile BiPredicate<String, @Nullable Object> goingOnline = (_, _) -> true;

    private ProcessState(NameResolver resolver, Settings settings, CookieJar cookies, Connectivity.Machine machine) {
        this.connectivity = new Connectivity(machine, resolver);
        this.cookies = cookies;
        this.privacy = new PrivacyZones(cookies.policies());
        network = new Network(new SessionConfig.Network(
                resolver,
                TlsSettings.DEFAULT,
                SessionConfig.PerPeer.in(strictMode),
                SessionConfig.DEFAULT_IDLE_LIFE,
                SessionConfig.DEFAULT_NAME_LIFE,
                SessionConfig.Network.DEFAULT.adaptiveWait()));
        options = new ProcessOptions(
                network, settings, Map.of(InternetOption.SEND_TIMEOUT, SEND_TIMEOUT, InternetOption.RECEIVE_TIMEOUT, RECEIVE_TIMEOUT));
    }

    /** The state now. */
    public static synchronized ProcessState current() {
        if (current == null) {
            current = new ProcessState(
                    NameResolver.SYSTEM, Settings.ofUser(), CookieJar.open(PersistentCookieStore.ofUser()), new ThisMachine());
        }
        return current;
    }

    /** Begins anew, as a fresh process of a user without settings does: what was open is closed. For tests. */
    public static void reset() {
        reset(NameResolver.SYSTEM);
    }

    /** As {@link #reset()}, with another resolver. */
    public static void reset(NameResolver resolver) {
        reset(resolver, Settings.inMemory());
    }

    /** As {@link #reset()}, with another resolver, and with settings. */
    public static void reset(NameResolver resolver, Settings settings) {
        reset(resolver, settings, new ThisMachine());
    }

    /** As {@link #reset()}, with all of its surroundings. */
    public static void reset(NameResolver resolver, Settings settings, Connectivity.Machine machine) {
        ProcessState old;
        synchronized (ProcessState.class) {
            old = current;
            current = new ProcessState(resolver, settings, CookieJar.inMemory(), machine);
        }
        if (old != null) {
            old.end();
        }
    }

    private void end() {
        sessions().forEach(InternetSession::close);
        network.close();
        cookies.close();
        logons.cache().clear();
    }

    /** The cookies (CO76). */
    public CookieJar cookies() {
        return cookies;
    }

    /** The credentials that worked, for all sessions (U10), and what is known of servers that want them. */
    public AuthTerms logons() {
        return logons;
    }

    /** The privacy preferences of zones (CO96). */
    public PrivacyZones privacy() {
        return privacy;
    }

    /** Whether WinINet's letter counts where it is not what is safe today (design §5). */
    public boolean strictMode() {
        return strictMode;
    }

    /** Which file URLs its sessions open (OU20). */
    public FileUrls fileUrls() {
        return fileUrls;
    }

    /** The connections and names. */
    public Network network() {
        return network;
    }

    /** What is known of the machine's connections. */
    public Connectivity connectivity() {
        return connectivity;
    }

    /** The server which a connection was made to last (NC8). */
    public Optional<Origin> lastReached() {
        return network.connector().lastReached();
    }

    /** The last TLS connection to a server (UI23). */
    public Optional<SecurityInfo> lastSecurity(Origin server) {
        return network.connector().securedServers().find(server);
    }

    /** Who is asked before the process goes online again, with a URL and a window (NC11). */
    public void onGoingOnline(BiPredicate<String, @Nullable Object> asked) {
        goingOnline = asked;
    }

    /** Asks. */
    public boolean consentsToOnline(String url, @Nullable Object window) {
        return goingOnline.test(url, window);
    }

    /** Asks the process's handler, about no request (UI11). */
    public PromptAnswer ask(Prompt prompt, @Nullable Object window) {
        var values = options.values();
        var owner = new PromptOwner(Optional.empty(), Optional.ofNullable(window));
        var question = new Prompter.Question(
                prompt, values.get(InternetOption.PROMPT_HANDLER), owner, values.get(InternetOption.PROMPT_TIMEOUT));
        return network.prompter().ask(question, () -> {}, _ -> true);
    }

    /** The options without a handle. */
    public ProcessOptions options() {
        return options;
    }

    /** A session was opened. */
    public void opened(InternetSession session) {
        synchronized (sessions) {
            sessions.add(session);
        }
    }

    /** It has ended. */
    public void ended(InternetSession session) {
        synchronized (sessions) {
            sessions.remove(session);
        }
        followers.remove(session);
    }

    /** From now on the session has the usual proxies, as {@link #refreshProxies} finds them, or has its own again. */
    public void usualProxies(InternetSession session, boolean wanted) {
        if (wanted) {
            followers.add(session);
            session.set(InternetOption.PROXY, options.usualProxy());
        } else {
            followers.remove(session);
        }
    }

    /** Reads the settings again, for all sessions with the usual proxies (O8, PR32). */
    public void refreshProxies() {
        options.reload();
        var proxy = options.usualProxy();
        followers.forEach(session -> session.set(InternetOption.PROXY, proxy));
    }

    /** All that are open now. */
    public List<InternetSession> sessions() {
        synchronized (sessions) {
            return List.copyOf(sessions);
        }
    }
}
