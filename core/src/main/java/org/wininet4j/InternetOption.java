package org.wininet4j;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.cookie.SiteRelation;

/**
 * The key of an option, with its type, default and the levels which have it (spec 07, OP30). A child copies its parent's values when it is
 * made (OP1), but for the few which begin anew (OP2). "Kept" options can be set and read; their effect is not built in yet.
 *
 * @param <T> the type of its value
 */
public final class InternetOption<T> {

    /** Where an option exists. */
    public enum Level {
        /** No handle: what the sessions of the functions by exact name begin with. The Java API has no such level. */
        PROCESS,
        /** The root. */
        SESSION,
        /** A server. */
        CONNECTION,
        /** A request. */
        REQUEST
    }

    /** Errors which the caller can handle (OP18). */
    public enum MaskedError {
        /** A disc has to be inserted. */
        INSERT_CDROM,
        /** Several faults of a certificate at once. */
        COMBINED_CERTIFICATE,
        /** A failed logon with a page that explains it. */
        LOGIN_FAILURE_BODY
    }

    /** For which connections a host is turned into its IDN form (UR102). */
    public enum IdnUse {
        /** For none. */
        NEVER,
        /** For direct ones. */
        DIRECT,
        /** For those through a proxy. */
        PROXY,
        /** For all. */
        ALWAYS
    }

    /** Protocols newer than HTTP/1.1 (O20). */
    public enum NewerProtocol {
        /** HTTP/2. */
        HTTP2
    }

    /** As a timeout: wait for ever. */
    public static final Duration NO_LIMIT = Duration.ofSeconds(Long.MAX_VALUE);

    private static final Duration DEFAULT_DATA_TIMEOUT = Duration.ofSeconds(30);

    private static final Set<Level> EVERYWHERE = Set.of(Level.PROCESS, Level.SESSION, Level.CONNECTION, Level.REQUEST);
    private static final Set<Level> EVERY_HANDLE = Set.of(Level.SESSION, Level.CONNECTION, Level.REQUEST);
    private static final Set<Level> BELOW_SESSION = Set.of(Level.CONNECTION, Level.REQUEST);
    private static final Set<Level> ONLY_SESSION = Set.of(Level.SESSION);
    private static final Set<Level> ONLY_REQUEST = Set.of(Level.REQUEST);

    private static final List<InternetOption<?>> MADE = new ArrayList<>();

    // ---- time limits and connections ----

    /** Limit for connecting, over all addresses together, from the look-up on (K10). */
    public static final InternetOption<Duration> CONNECT_TIMEOUT = timeout("CONNECT_TIMEOUT", Duration.ofSeconds(60), EVERYWHERE);

    /** How many addresses are tried at most, each once (K11). */
    public static final InternetOption<Integer> CONNECT_RETRIES = copied("CONNECT_RETRIES", 5, EVERYWHERE, count -> count > 0);

    /** Limit for each wait while sending (K12). */
    public static final InternetOption<Duration> SEND_TIMEOUT = timeout("SEND_TIMEOUT", Duration.ofSeconds(60), EVERYWHERE);

    /** Limit for the wait for the response head, and for each wait inside the body (K12). */
    public static final InternetOption<Duration> RECEIVE_TIMEOUT = timeout("RECEIVE_TIMEOUT", Duration.ofSeconds(60), EVERYWHERE);

    /** Limit for sending on FTP's data channel; no effect on HTTP (K13). Kept. */
    public static final InternetOption<Duration> DATA_SEND_TIMEOUT = timeout("DATA_SEND_TIMEOUT", DEFAULT_DATA_TIMEOUT,
            Set.of(Level.PROCESS, Level.SESSION, Level.CONNECTION));

    /** Limit for receiving on FTP's data channel; no effect on HTTP (K13). Kept. */
    public static final InternetOption<Duration> DATA_RECEIVE_TIMEOUT = timeout("DATA_RECEIVE_TIMEOUT", DEFAULT_DATA_TIMEOUT,
            Set.of(Level.PROCESS, Level.SESSION, Level.CONNECTION));

    /** Rank among the requests that wait for a connection to one server: the higher goes first, equals in the order they came. */
    public static final InternetOption<Integer> REQUEST_PRIORITY = own("REQUEST_PRIORITY", 0, ONLY_REQUEST);

    /** Whether the request takes a connection whatever the limit for its server is. */
    public static final InternetOption<Boolean> EXEMPT_CONNECTION_LIMIT = own("EXEMPT_CONNECTION_LIMIT", false, ONLY_REQUEST);

    /** Bytes of the socket's send buffer, for new connections; 0 leaves it to the system. */
    public static final InternetOption<Integer> SOCKET_SEND_BUFFER_LENGTH = copied("SOCKET_SEND_BUFFER_LENGTH", 0, ONLY_REQUEST,
            bytes -> bytes >= 0);

    /** Whether the request uses the network although the process is offline (OP27). */
    public static final InternetOption<Boolean> IGNORE_OFFLINE = own("IGNORE_OFFLINE", false, ONLY_REQUEST);

    // ---- content codings ----

    /** Whether gzip and deflate are taken off where the application's own Accept-Encoding names them (O17, D7, D8). */
    public static final InternetOption<Boolean> HTTP_DECODING = copied("HTTP_DECODING", false, EVERY_HANDLE);

    /**
     * Whether a request asks for the content codings there are, unless it has an Accept-Encoding or a Range of its own, and takes off what comes. On in sessions of the
     * Java API unless {@link SessionBuilder#decoding} says otherwise; WinINet has no such option.
     */
    public static final InternetOption<Boolean> AUTOMATIC_DECODING = copied("AUTOMATIC_DECODING", false, EVERY_HANDLE);

    /** How many bytes may come out of one coded byte, once 1 MiB has come out: more fails with {@link InternetError#DECODING_FAILED}. WinINet has no such limit. */
    public static final InternetOption<Integer> MAX_DECODING_RATIO = copied("MAX_DECODING_RATIO", 250, EVERY_HANDLE, ratio -> ratio > 0);

    /** How many bytes may come out of a coded body: more fails with {@link InternetError#DECODING_FAILED}. No limit by default. */
    public static final InternetOption<
            Long> MAX_DECODED_BYTES = copied("MAX_DECODED_BYTES", Long.MAX_VALUE, EVERY_HANDLE, bytes -> bytes >= 0);

    // ---- what is sent ----

    /**
     * How long a request with a body waits for the server's word that it wants it (Expect: 100-continue), before the body is sent without it; zero does not ask. A final
     * answer spares the body. WinINet has no such option.
     */
    public static final InternetOption<Duration> EXPECT_CONTINUE = copied("EXPECT_CONTINUE", Duration.ZERO, EVERY_HANDLE,
            limit -> !limit.isNegative());

    /** Text of User-Agent where the request has none of its own; empty for none (H11). */
    public static final InternetOption<String> USER_AGENT = copied("USER_AGENT", "", ONLY_SESSION, HeaderSyntax::isValue);

    /** User name for the server; a request's is its connection's (O5, U2). */
    public static final InternetOption<String> USERNAME = copied("USERNAME", "", BELOW_SESSION);

    /** Password for the server; a request's is its connection's (O5, U2). */
    public static final InternetOption<String> PASSWORD = copied("PASSWORD", "", BELOW_SESSION);

    /** Whether the request never logs on to the server, though still to the proxy (U8). */
    public static final InternetOption<Boolean> SUPPRESS_SERVER_AUTH = own("SUPPRESS_SERVER_AUTH", false, ONLY_REQUEST);

    /** Charset of the host where IDN is not used (UR102). Kept. */
    public static final InternetOption<Charset> CODEPAGE = copied("CODEPAGE", StandardCharsets.UTF_8, BELOW_SESSION);

    /** Charset of the path before it is escaped (UR100). Kept: UTF-8 is used. */
    public static final InternetOption<Charset> CODEPAGE_PATH = copied("CODEPAGE_PATH", StandardCharsets.UTF_8, BELOW_SESSION);

    /** Charset of the query (UR101). Kept: UTF-8 is used. */
    public static final InternetOption<Charset> CODEPAGE_EXTRA = copied("CODEPAGE_EXTRA", StandardCharsets.UTF_8, BELOW_SESSION);

    /** For which connections the host is turned into its IDN form (UR102). Kept: it always is. */
    public static final InternetOption<IdnUse> IDN = copied("IDN", IdnUse.ALWAYS, BELOW_SESSION);

    /** Whether characters beyond ASCII are percent-encoded in the query (UR101). Kept: they always are. */
    public static final InternetOption<Boolean> ENCODE_EXTRA = copied("ENCODE_EXTRA", false, EVERYWHERE);

    /** Newer protocols that may be spoken (O20). Kept: HTTP/1.1 is spoken. */
    public static final InternetOption<Set<NewerProtocol>> ENABLE_HTTP_PROTOCOL = copied("ENABLE_HTTP_PROTOCOL", Set.of(), EVERYWHERE);

    /** Who decides for the user (UI13). */
    public static final InternetOption<PromptHandler> PROMPT_HANDLER = copied("PROMPT_HANDLER", PromptHandler.deny(), EVERY_HANDLE);

    /** Whether a request asks {@link #PROMPT_HANDLER} by itself (UI18); it is asked by InternetErrorDlg in any case. */
    public static final InternetOption<Boolean> AUTO_PROMPT = copied("AUTO_PROMPT", false, EVERY_HANDLE);

    /** How long an answer is waited for; then it is the usual one (UI14). */
    public static final InternetOption<Duration> PROMPT_TIMEOUT = timeout("PROMPT_TIMEOUT", Duration.ofMinutes(2), EVERY_HANDLE);

    // ---- what comes back ----

    /** How many redirects are followed at most (R12). */
    public static final InternetOption<Integer> MAX_REDIRECTS = copied("MAX_REDIRECTS", 20, EVERY_HANDLE, count -> count >= 0);

    /** Errors which the caller can handle (OP18, V12, U17). */
    public static final InternetOption<Set<MaskedError>> ERROR_MASK = own("ERROR_MASK", Set.of(), EVERY_HANDLE);

    // ---- cookies ----

    /** Whether the cookies of the request count as those of a third party. Kept. */
    public static final InternetOption<Boolean> COOKIES_3RD_PARTY = own("COOKIES_3RD_PARTY", false, ONLY_REQUEST);

    /** The relation of sites, which cookies may depend on (CO40). Kept. */
    public static final InternetOption<SiteRelation> COOKIES_SAME_SITE_LEVEL = own("COOKIES_SAME_SITE_LEVEL", SiteRelation.UNKNOWN,
            ONLY_REQUEST);

    // ---- files ----

    /** Which file URLs InternetOpenUrl opens (OU20). */
    public static final InternetOption<FileUrls> FILE_URLS = copied("FILE_URLS", FileUrls.NONE, ONLY_SESSION);

    // ---- proxies ----

    /** The proxies of a session and of the handles made from it (PR31). */
    public static final InternetOption<ProxySetting> PROXY = copied("PROXY", ProxySetting.DIRECT, ONLY_SESSION);

    /** User name for the proxy, in place of one which its entry names (PR7, PR60). */
    public static final InternetOption<String> PROXY_USERNAME = copied("PROXY_USERNAME", "", BELOW_SESSION);

    /** Password for the proxy (PR60). */
    public static final InternetOption<String> PROXY_PASSWORD = copied("PROXY_PASSWORD", "", BELOW_SESSION);

    /** Whether a host is sent to a proxy as UTF-8. Kept. */
    public static final InternetOption<Boolean> SEND_UTF8_SERVERNAME_TO_PROXY = copied("SEND_UTF8_SERVERNAME_TO_PROXY", false,
            Set.of(Level.PROCESS, Level.SESSION));

    // ---- security ----

    /** Faults of the server's certificate that the request ignores (OP17, V1): no others than {@link CertificateFault#allIgnorable()}. */
    public static final InternetOption<Set<CertificateFault>> SECURITY_FLAGS = listed(new InternetOption<>(
            "SECURITY_FLAGS", Set.of(), ONLY_REQUEST, faults -> CertificateFault.allIgnorable().containsAll(faults), false));

    /** The certificate and key to log on with, where the server asks for one (U26). */
    public static final InternetOption<
            Optional<KeyStore.PrivateKeyEntry>> CLIENT_CERT_CONTEXT = own("CLIENT_CERT_CONTEXT", Optional.empty(),
                    ONLY_REQUEST);

    /** Whether a certificate signed with SHA-1 is a fault ({@link CertificateFault#INVALID}) also where the JVM would let it pass. */
    public static final InternetOption<Boolean> OPT_IN_WEAK_SIGNATURE = own("OPT_IN_WEAK_SIGNATURE", false, ONLY_REQUEST);

    /** Whether a host that asks for https only gets it (HSTS). Kept. */
    public static final InternetOption<Boolean> HSTS = copied("HSTS", false, EVERYWHERE);

    // ---- cache ----

    /** How long the network is waited for before the cache answers (CA105). Kept. */
    public static final InternetOption<Duration> FROM_CACHE_TIMEOUT = copied("FROM_CACHE_TIMEOUT", NO_LIMIT, EVERYWHERE,
            limit -> !limit.isNegative());

    /** Whether newer content replaces an edited entry of the cache (CA92). Kept. */
    public static final InternetOption<Boolean> BYPASS_EDITED_ENTRY = copied("BYPASS_EDITED_ENTRY", false, EVERY_HANDLE);

    /** Second key of the cache's entry; empty for none (CA93). Kept. */
    public static final InternetOption<String> SECONDARY_CACHE_KEY = own("SECONDARY_CACHE_KEY", "", ONLY_REQUEST);

    /** Extension of the cache's file; empty for that of the content's type (CA109). Kept. */
    public static final InternetOption<String> DATAFILE_EXT = copied("DATAFILE_EXT", "", Set.of(Level.SESSION, Level.CONNECTION));

    /** Whether the cache may answer with a redirect (CA66). Kept. */
    public static final InternetOption<Boolean> ENABLE_REDIRECT_CACHE_READ = own("ENABLE_REDIRECT_CACHE_READ", false, ONLY_REQUEST);

    private static final List<InternetOption<?>> ALL = List.copyOf(MADE);

    private final int index;
    private final String name;
    private final T defaultValue;
    private final Set<Level> levels;
    private final Predicate<T> valid;
    private final boolean inherited;

    private InternetOption(String name, T defaultValue, Set<Level> levels, Predicate<T> valid, boolean inherited) {
        this.index = MADE.size();
        this.name = name;
        this.defaultValue = defaultValue;
        this.levels = levels;
        this.valid = valid;
        this.inherited = inherited;
    }

    private static InternetOption<Duration> timeout(String name, Duration limit, Set<Level> levels) {
        return copied(name, limit, levels, Duration::isPositive);
    }

    /** A child begins with its parent's value. */
    private static <T> InternetOption<T> copied(String name, T defaultValue, Set<Level> levels, Predicate<T> valid) {
        return listed(new InternetOption<>(name, defaultValue, levels, valid, true));
    }

    private static <T> InternetOption<T> copied(String name, T defaultValue, Set<Level> levels) {
        return copied(name, defaultValue, levels, _ -> true);
    }

    /** Every handle begins with the default. */
    private static <T> InternetOption<T> own(String name, T defaultValue, Set<Level> levels) {
        return listed(new InternetOption<>(name, defaultValue, levels, _ -> true, false));
    }

    private static <T> InternetOption<T> listed(InternetOption<T> made) {
        MADE.add(made);
        return made;
    }

    /** Every option. */
    public static List<InternetOption<?>> all() {
        return ALL;
    }

    /** Its place in {@link #all()}. */
    public int index() {
        return index;
    }

    /** The value where none was set. */
    public T defaultValue() {
        return defaultValue;
    }

    /** Whether that level has it. */
    public boolean existsAt(Level level) {
        return levels.contains(level);
    }

    /** Whether a child begins with its parent's value, and not with the default (OP2). */
    public boolean inherited() {
        return inherited;
    }

    /** Whether {@code value} is in range. */
    public boolean accepts(T value) {
        return valid.test(value);
    }

    /** WinINet's name without its prefix. */
    @Override
    public String toString() {
        return name;
    }
}
