package org.wininet4j.win32;

import static org.wininet4j.win32.OptionRow.EVERY_HANDLE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.handle.ConnectionHandle;
import org.wininet4j.handle.FileHandle;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.win32.OptionRow.Place;

/** What handles tell of themselves, and their contexts. */
final class HandleOptions implements WinInetConstants {

    private static final String OLD_VERSION = "HTTP/1.0";

    static final List<OptionRow> ROWS = List.of(
            OptionRow.readOnly(INTERNET_OPTION_CALLBACK, HandleOptions::callback, EVERY_HANDLE),
            OptionRow.readOnly(INTERNET_OPTION_HANDLE_TYPE, (place, _) -> handleType(place.handle()), EVERY_HANDLE),
            OptionRow.readOnly(INTERNET_OPTION_PARENT_HANDLE, (place, _) -> parent(place.handle()), EVERY_HANDLE),
            OptionRow.of(INTERNET_OPTION_CONTEXT_VALUE, HandleOptions::context, HandleOptions::setContext, EVERY_HANDLE),
            OptionRow.readOnly(INTERNET_OPTION_REQUEST_FLAGS, (place, _) -> requestFlags(place.request()), Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_URL, (place, _) -> url(place), Level.REQUEST),
            OptionRow.of(
                    INTERNET_OPTION_HTTP_VERSION, HandleOptions::httpVersion, HandleOptions::setHttpVersion, Level.PROCESS, Level.SESSION,
                    Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_HTTP_PROTOCOL_USED, (_, _) -> 0, Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_DIAGNOSTIC_SOCKET_INFO, (place, _) -> socket(place.request()), Level.REQUEST),
            OptionRow.writeOnly(INTERNET_OPTION_SUPPRESS_SERVER_AUTH, HandleOptions::suppressServerAuth, Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_DATAFILE_NAME, (_, _) -> noDataFile(), Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_CACHE_TIMESTAMPS, (_, _) -> noCacheEntry(), Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_COMPRESSED_CONTENT_LENGTH, (place, _) -> compressedLength(place), Level.REQUEST),
            OptionRow.of(INTERNET_OPTION_READ_BUFFER_SIZE, HandleOptions::ofFtp, (place, _) -> ofFtp(place, null)),
            OptionRow.of(INTERNET_OPTION_WRITE_BUFFER_SIZE, HandleOptions::ofFtp, (place, _) -> ofFtp(place, null)));

    private HandleOptions() {}

    private static @Nullable Object callback(Place place, @Nullable Object given) throws InternetException {
        return Sessions.callbackOf(place.handle().node.listener()).orElse(null);
    }

    /** H4. */
    private static int handleType(Token token) {
        return switch (token.node) {
            case ConnectionHandle _ -> INTERNET_HANDLE_TYPE_CONNECT_HTTP;
            case RequestHandle _ -> INTERNET_HANDLE_TYPE_HTTP_REQUEST;
            case FileHandle _ -> INTERNET_HANDLE_TYPE_FILE_REQUEST;
            default -> INTERNET_HANDLE_TYPE_INTERNET;
        };
    }

    private static String url(Place place) throws InternetException {
        return place.handle().node instanceof FileHandle file ? file.url() : place.request().url();
    }

    private static Object parent(Token token) throws InternetException {
        return Token.of(token.node.parent().orElseThrow(Token::wrongType)).handle;
    }

    private static @Nullable Object context(Place place, @Nullable Object given) throws InternetException {
        return place.handle().node.context().orElse(null);
    }

    /** X5, X6. */
    private static void setContext(Place place, @Nullable Object value) throws InternetException {
        if (value == null) {
            throw OptionTypes.invalid("a context is needed");
        }
        place.handle().node.context(Token.context(value).orElse(null));
    }

    /** OP16, CA107: the server has not been heard yet, or not again; K15: a proxy is on the way. */
    private static int requestFlags(RequestHandle request) {
        int heard = request.request().answered() ? 0 : INTERNET_REQFLAG_NO_HEADERS;
        return heard | (request.socket().proxied() ? INTERNET_REQFLAG_VIA_PROXY : 0);
    }

    /** OP19: a request tells the version its server spoke. */
    private static Object httpVersion(Place place, @Nullable Object given) throws InternetException {
        var version = new HTTP_VERSION_INFO();
        version.dwMajorVersion = 1;
        version.dwMinorVersion = place.level() == Level.REQUEST && spoke10(place.request()) ? 0 : 1;
        return version;
    }

    private static boolean spoke10(RequestHandle request) {
        return request.request().response().filter(head -> head.version().toString().equals(OLD_VERSION)).isPresent();
    }

    /** To ask for less than HTTP/1.1 has no effect where that is enabled, as it is here. */
    private static void setHttpVersion(Place place, @Nullable Object value) throws InternetException {
        if (value == null) {
            throw OptionTypes.invalid("HTTP_VERSION_INFO is needed");
        }
        if (!(value instanceof HTTP_VERSION_INFO)) {
            throw Token.error(InternetError.BAD_OPTION_LENGTH, "HTTP_VERSION_INFO is needed");
        }
    }

    /** O21: there is no number of a socket in a JVM. */
    private static Object socket(RequestHandle request) {
        var facts = request.socket();
        var info = new INTERNET_DIAGNOSTIC_SOCKET_INFO();
        info.SourcePort = facts.localPort();
        info.DestPort = facts.serverPort();
        info.Flags = (facts.keptAlive() ? IDSI_FLAG_KEEP_ALIVE : 0) | (facts.secure() ? IDSI_FLAG_SECURE : 0)
                | (facts.proxied() ? IDSI_FLAG_PROXY : 0) | (facts.tunnel() ? IDSI_FLAG_TUNNEL : 0);
        return info;
    }

    /** U8: before the sending, to have an effect. */
    private static void suppressServerAuth(Place place, @Nullable Object value) throws InternetException {
        if (place.request().request().sent()) {
            throw Token.error(InternetError.INCORRECT_HANDLE_STATE, "the request has been sent");
        }
        place.set(InternetOption.SUPPRESS_SERVER_AUTH, true);
    }

    /** OP22. */
    private static Object noDataFile() throws InternetException {
        throw Token.error(InternetError.ITEM_NOT_FOUND, "there is no file");
    }

    /** CA114. */
    private static Object noCacheEntry() throws InternetException {
        throw Token.error(InternetError.FILE_NOT_FOUND, "there is no cache entry");
    }

    /** D9: what Content-Length said before the body was decoded. */
    private static Object compressedLength(Place place) throws InternetException {
        return place.request()
                .request()
                .coded()
                .length()
                .orElseThrow(
                        () -> Token.error(InternetError.HTTP_HEADER_NOT_FOUND, "the body is not decoded, or came without a length"));
    }

    /** No handle there is yet has it. */
    private static Object ofFtp(Place place, @Nullable Object given) throws InternetException {
        throw Token.wrongType();
    }
}
