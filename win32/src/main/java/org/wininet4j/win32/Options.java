package org.wininet4j.win32;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.handle.ConnectionHandle;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.handle.SessionHandle;
import org.wininet4j.win32.process.ProcessState;

/** InternetQueryOption and InternetSetOption (spec 07 §1): a row for each option, by number. */
final class Options implements WinInetConstants {

    /** Reads an option; the handle's token is null where no handle was given. */
    private interface Reader {
        @Nullable
        Object read(@Nullable Token token) throws InternetException;
    }

    /** Writes an option. */
    private interface Writer {
        void write(@Nullable Token token, @Nullable Object value) throws InternetException;
    }

    private record Row(Reader reader, Writer writer) {}

    /** What Windows does not implement either: may be set, to no effect (O23, OP24). */
    private static final int[] WITHOUT_EFFECT = {4, 11, 15, 16, 22, 26, 27, 30, 49, 51, 52, 54, 55, 56, 57, 70, 78, 79, 80};

    private static final int ERROR_MASK_BITS = INTERNET_ERROR_MASK_INSERT_CDROM
            | INTERNET_ERROR_MASK_COMBINED_SEC_CERT
            | INTERNET_ERROR_MASK_LOGIN_FAILURE_DISPLAY_ENTITY_BODY;

    private static final Map<Integer, Row> ROWS = rows();

    private Options() {}

    static @Nullable Object query(@Nullable HINTERNET handle, int option) throws InternetException {
        var token = handle == null ? null : Token.open(handle);
        return row(option).reader().read(token);
    }

    static void set(@Nullable HINTERNET handle, int option, @Nullable Object value) throws InternetException {
        var token = handle == null ? null : Token.open(handle);
        row(option).writer().write(token, value);
    }

    private static Row row(int option) throws InternetException {
        var row = ROWS.get(option);
        if (row == null) {
            throw Token.error(InternetError.INVALID_OPTION, "no option " + option);
        }
        return row;
    }

    private static Map<Integer, Row> rows() {
        var rows = new HashMap<Integer, Row>();
        readOnly(rows, INTERNET_OPTION_CALLBACK, token -> callback(required(token)));
        readOnly(rows, INTERNET_OPTION_HANDLE_TYPE, token -> handleType(required(token)));
        readOnly(rows, INTERNET_OPTION_PARENT_HANDLE, token -> parent(required(token)));
        readOnly(rows, INTERNET_OPTION_REQUEST_FLAGS, token -> requestFlags(request(token)));
        readOnly(rows, INTERNET_OPTION_URL, token -> request(token).url());
        readOnly(rows, INTERNET_OPTION_SECURITY_FLAGS, token -> securityFlags(request(token)));
        readOnly(rows, INTERNET_OPTION_EXTENDED_ERROR, token -> withoutHandle(token, LastError.socketError()));
        readOnly(rows, INTERNET_OPTION_VERSION, token -> withoutHandle(token, version()));
        readOnly(rows, INTERNET_OPTION_HTTP_VERSION, _ -> httpVersion());
        rows.put(INTERNET_OPTION_CONTEXT_VALUE, row(Options::context, Options::setContext));
        rows.put(INTERNET_OPTION_USER_AGENT, row(Options::userAgent, Options::setUserAgent));
        rows.put(INTERNET_OPTION_PROXY, row(Options::proxy, Options::setProxy));
        rows.put(INTERNET_OPTION_USERNAME, text(InternetOption.USERNAME));
        rows.put(INTERNET_OPTION_PASSWORD, text(InternetOption.PASSWORD));
        rows.put(INTERNET_OPTION_CONNECT_TIMEOUT, timeout(InternetOption.CONNECT_TIMEOUT));
        rows.put(INTERNET_OPTION_SEND_TIMEOUT, timeout(InternetOption.SEND_TIMEOUT));
        rows.put(INTERNET_OPTION_RECEIVE_TIMEOUT, timeout(InternetOption.RECEIVE_TIMEOUT));
        rows.put(INTERNET_OPTION_CONNECT_RETRIES, row(
                token -> valuesOf(token).get(InternetOption.CONNECT_RETRIES),
                (token, value) -> valuesOf(token).set(InternetOption.CONNECT_RETRIES, positive(value))));
        rows.put(INTERNET_OPTION_MAX_CONNS_PER_SERVER, row(Options::maxConnections, Options::setMaxConnections));
        rows.put(INTERNET_OPTION_ERROR_MASK, row(token -> required(token).errorMask, Options::setErrorMask));
        rows.put(INTERNET_OPTION_SETTINGS_CHANGED, row(Options::unreadable, Options::settingsChanged));
        rows.put(INTERNET_OPTION_REFRESH, row(Options::unreadable, Options::refresh));
        rows.put(INTERNET_OPTION_POLICY, row(_ -> noPolicy(), (_, _) -> noPolicy()));
        for (int option : WITHOUT_EFFECT) {
            rows.put(option, row(Options::unreadable, (_, _) -> {}));
        }
        return Map.copyOf(rows);
    }

    private static void readOnly(Map<Integer, Row> rows, int option, Reader reader) {
        rows.put(option, row(reader, (token, _) -> unwritable(reader, token)));
    }

    private static Row row(Reader reader, Writer writer) {
        return new Row(reader, writer);
    }

    /** E8: that the handle has no such option counts first. */
    private static void unwritable(Reader reader, @Nullable Token token) throws InternetException {
        reader.read(token);
        throw Token.error(InternetError.OPTION_NOT_SETTABLE, "cannot be set");
    }

    private static Object unreadable(@Nullable Token token) throws InternetException {
        throw Token.error(InternetError.INVALID_OPTION, "cannot be read");
    }

    // ---- handles ----

    private static InternetException wrongHandle() {
        return Token.error(InternetError.INCORRECT_HANDLE_TYPE, "not an option of this handle");
    }

    /** H33, OP6. */
    private static Token required(@Nullable Token token) throws InternetException {
        if (token == null) {
            throw wrongHandle();
        }
        return token;
    }

    private static RequestHandle request(@Nullable Token token) throws InternetException {
        if (required(token).node instanceof RequestHandle request) {
            return request;
        }
        throw wrongHandle();
    }

    private static Object withoutHandle(@Nullable Token token, Object value) throws InternetException {
        if (token != null) {
            throw wrongHandle();
        }
        return value;
    }

    /** H4. */
    private static int handleType(Token token) {
        return switch (token.node) {
            case ConnectionHandle _ -> INTERNET_HANDLE_TYPE_CONNECT_HTTP;
            case RequestHandle _ -> INTERNET_HANDLE_TYPE_HTTP_REQUEST;
            default -> INTERNET_HANDLE_TYPE_INTERNET;
        };
    }

    private static Object parent(Token token) throws InternetException {
        return Token.of(token.node.parent().orElseThrow(Options::wrongHandle)).handle;
    }

    private static @Nullable Object callback(Token token) {
        return Sessions.callbackOf(token.node.listener()).orElse(null);
    }

    // ---- contexts and texts ----

    private static @Nullable Object context(@Nullable Token token) throws InternetException {
        return required(token).node.context().orElse(null);
    }

    /** X5, X6. */
    private static void setContext(@Nullable Token token, @Nullable Object value) throws InternetException {
        var node = required(token).node;
        if (value == null) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a context is needed");
        }
        node.context(Token.context(value).orElse(null));
    }

    private static Object userAgent(@Nullable Token token) throws InternetException {
        return session(token).get(InternetOption.USER_AGENT);
    }

    private static void setUserAgent(@Nullable Token token, @Nullable Object value) throws InternetException {
        session(token).set(InternetOption.USER_AGENT, Sessions.checkedAgent(OptionTypes.text(value)));
    }

    private static SessionHandle session(@Nullable Token token) throws InternetException {
        if (required(token).node instanceof SessionHandle session) {
            return session;
        }
        throw wrongHandle();
    }

    private static Row text(InternetOption<String> option) {
        return row(
                token -> belowSession(token).get(option),
                (token, value) -> belowSession(token).set(option, OptionTypes.text(value)));
    }

    private static OptionTypes.Values belowSession(@Nullable Token token) throws InternetException {
        if (required(token).node instanceof SessionHandle) {
            throw wrongHandle();
        }
        return OptionTypes.of(token);
    }

    // ---- numbers ----

    private static OptionTypes.Values valuesOf(@Nullable Token token) {
        return OptionTypes.of(token);
    }

    private static Row timeout(InternetOption<Duration> option) {
        return row(
                token -> OptionTypes.millis(valuesOf(token).get(option)),
                (token, value) -> valuesOf(token).set(option, OptionTypes.duration(option, OptionTypes.number(value))));
    }

    private static int positive(@Nullable Object value) throws InternetException {
        int number = OptionTypes.number(value);
        if (number <= 0) {
            throw Token.error(InternetError.BAD_ARGUMENTS, "must be positive");
        }
        return number;
    }

    /** OP16: no response head is in. */
    private static int requestFlags(RequestHandle request) {
        boolean answered = request.request().response().filter(head -> !head.synthesised()).isPresent();
        return answered ? 0 : INTERNET_REQFLAG_NO_HEADERS;
    }

    /** V3. */
    private static int securityFlags(RequestHandle request) {
        return request.answeredSecurely() ? SECURITY_FLAG_SECURE | SECURITY_FLAG_STRENGTH_STRONG : 0;
    }

    private static Object version() {
        var version = new INTERNET_VERSION_INFO();
        version.dwMajorVersion = 1;
        version.dwMinorVersion = 2;
        return version;
    }

    private static Object httpVersion() {
        var version = new HTTP_VERSION_INFO();
        version.dwMajorVersion = 1;
        version.dwMinorVersion = 1;
        return version;
    }

    /** OP18. */
    private static void setErrorMask(@Nullable Token token, @Nullable Object value) throws InternetException {
        var masked = required(token);
        int bits = OptionTypes.number(value);
        if ((bits & ~ERROR_MASK_BITS) != 0) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no such errors");
        }
        masked.errorMask = bits;
    }

    /** OP19. */
    private static Object noPolicy() throws InternetException {
        throw Token.error(InternetError.INVALID_PARAMETER, "there is no policy");
    }

    // ---- the process ----

    /** O18, OP7. */
    private static Object maxConnections(@Nullable Token token) throws InternetException {
        requireNoHandle(token);
        return ProcessState.current().network().connectionsPerServer();
    }

    private static void setMaxConnections(@Nullable Token token, @Nullable Object value) throws InternetException {
        requireNoHandle(token);
        ProcessState.current().network().connectionsPerServer(positive(value));
    }

    private static void requireNoHandle(@Nullable Token token) throws InternetException {
        if (token != null) {
            throw Token.error(InternetError.INVALID_OPERATION, "an option of the process");
        }
    }

    /** O10, K5. */
    private static void settingsChanged(@Nullable Token token, @Nullable Object value) {
        ProcessState.current().network().closeIdleConnections();
    }

    /** OP20: the settings are read whenever they are needed. */
    private static void refresh(@Nullable Token token, @Nullable Object value) throws InternetException {
        if (token != null) {
            session(token);
        }
    }

    /** PR30. */
    private static Object proxy(@Nullable Token token) throws InternetException {
        var proxy = token == null ? Token.ProxyText.DIRECT : proxyHolder(token).proxy;
        var info = new INTERNET_PROXY_INFO();
        info.dwAccessType = proxy.accessType();
        info.lpszProxy = proxy.list();
        info.lpszProxyBypass = proxy.bypass();
        return info;
    }

    /** PR31. */
    private static void setProxy(@Nullable Token token, @Nullable Object value) throws InternetException {
        if (!(value instanceof INTERNET_PROXY_INFO info)) {
            throw Token.error(InternetError.INVALID_PARAMETER, "INTERNET_PROXY_INFO is needed");
        }
        if (token == null) {
            throw Token.error(InternetError.CALL_NOT_IMPLEMENTED, "the process-wide proxy is not built in yet");
        }
        proxyHolder(token).proxy = Token.ProxyText.of(info.dwAccessType, info.lpszProxy, info.lpszProxyBypass);
    }

    private static Token.SessionSettings proxyHolder(Token token) throws InternetException {
        session(token);
        return token.session;
    }
}
