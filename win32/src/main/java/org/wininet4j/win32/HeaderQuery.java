package org.wininet4j.win32;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.http.HttpDate;
import org.wininet4j.codec.http.RequestHeaders;
import org.wininet4j.codec.http1.HttpVersion;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.time.SystemTime;
import org.wininet4j.handle.FileHandle;
import org.wininet4j.handle.RequestHandle;

/** HttpQueryInfo (spec 03 §5): an attribute of the request or of the response, as text, number or date. */
final class HeaderQuery implements WinInetConstants {

    private static final int ATTRIBUTE_MASK = 0x0000FFFF;
    private static final long MAX_DWORD = 0xFFFF_FFFFL;

    private final RequestHandle handle;
    private final int level;
    private final int attribute;
    private final Optional<String> customName;
    private final int index;
    private int nextIndex;

    private HeaderQuery(RequestHandle handle, int level, Optional<String> customName, int index) {
        this.handle = handle;
        this.level = level;
        this.attribute = level & ATTRIBUTE_MASK;
        this.customName = customName;
        this.index = index;
        this.nextIndex = index;
    }

    /** Answers into {@code buffer}; {@code index}, if there is one, moves on (Q3). */
    static void query(@Nullable HINTERNET handle, int level, @Nullable Ref<Object> buffer, @Nullable IntRef index)
            throws InternetException {
        if (Token.open(handle).node instanceof FileHandle file && !file.isListing()) {
            Memory.required(buffer).value = ofFile(file, level);
            return;
        }
        var request = Token.request(handle);
        var target = Memory.required(buffer);
        var name = target.value instanceof String text ? Optional.of(text) : Optional.<String>empty();
        var query = new HeaderQuery(request, level, name, index == null ? 0 : index.value);
        target.value = query.converted(query.text());
        if (index != null) {
            index.value = query.nextIndex;
        }
    }

    /** OU17: what a file tells in the place of header fields. */
    private static Object ofFile(FileHandle file, int level) throws InternetException {
        return switch (level) {
            case HTTP_QUERY_CONTENT_TYPE -> file.contentType();
            case HTTP_QUERY_CONTENT_LENGTH -> Long.toString(file.length());
            case HTTP_QUERY_CONTENT_LENGTH | HTTP_QUERY_FLAG_NUMBER -> (int) number(Long.toString(file.length()), MAX_DWORD);
            case HTTP_QUERY_CONTENT_LENGTH | HTTP_QUERY_FLAG_NUMBER64 -> file.length();
            default -> throw Token.error(InternetError.HTTP_HEADER_NOT_FOUND, "a file has no such field");
        };
    }

    private boolean has(int modifier) {
        return (level & modifier) != 0;
    }

    private boolean ofRequest() {
        return has(HTTP_QUERY_FLAG_REQUEST_HEADERS);
    }

    private String text() throws InternetException {
        if (!ofRequest() && attribute != HTTP_QUERY_REQUEST_METHOD && handle.uploading()) {
            throw Token.error(InternetError.INCORRECT_HANDLE_STATE, "HttpEndRequest comes first (P64)");
        }
        return switch (attribute) {
            case HTTP_QUERY_STATUS_CODE -> atStart(statusCode());
            case HTTP_QUERY_STATUS_TEXT ->
                    atStart(handle.request().response().map(ResponseHead::reason).orElseThrow(HeaderQuery::notFound));
            case HTTP_QUERY_VERSION -> atStart(version());
            case HTTP_QUERY_RAW_HEADERS -> atStart(raw("\0", ""));
            case HTTP_QUERY_RAW_HEADERS_CRLF -> atStart(raw("\r\n", "\r\n"));
            case HTTP_QUERY_REQUEST_METHOD -> atStart(handle.request().method());
            case HTTP_QUERY_CUSTOM -> field(customName.orElseThrow(() -> Token.error(
                    InternetError.INVALID_PARAMETER, "the name of the header is expected in the buffer")));
            default -> field(QueryAttributes.nameOf(attribute).orElseThrow(HeaderQuery::notFound));
        };
    }

    /** Q4: what is there once has no other index than 0, which does not move on. */
    private String atStart(String value) throws InternetException {
        if (index != 0) {
            throw notFound();
        }
        return value;
    }

    private static InternetException notFound() {
        return Token.error(InternetError.HTTP_HEADER_NOT_FOUND, "no such header");
    }

    /** Q6: 0 before any response. */
    private String statusCode() throws InternetException {
        return responseOnly().map(head -> Integer.toString(head.status())).orElse("0");
    }

    /** Q5. */
    private Optional<ResponseHead> responseOnly() throws InternetException {
        if (ofRequest()) {
            throw Token.error(InternetError.HTTP_INVALID_QUERY_REQUEST, "only a response has it");
        }
        return handle.request().response();
    }

    private String version() {
        var response = ofRequest() ? Optional.<ResponseHead>empty() : handle.request().response();
        return response.map(ResponseHead::version).orElse(HttpVersion.HTTP_1_1).toString();
    }

    /** Q6, Q9, Q10. */
    private String raw(String lineEnd, String end) {
        var request = handle.request();
        if (ofRequest()) {
            var line = request.method() + " " + request.url().target() + " " + HttpVersion.HTTP_1_1;
            return request.headers().rawText(line, lineEnd) + end;
        }
        return request.response().map(head -> head.rawHeaders(lineEnd)).orElse("") + end;
    }

    /** Q2, Q3, Q15, Q17. */
    private String field(String name) throws InternetException {
        var values = values(name);
        if (index < 0 || index >= values.size()) {
            throw notFound();
        }
        if (has(HTTP_QUERY_FLAG_COALESCE) || has(HTTP_QUERY_FLAG_COALESCE_WITH_COMMA)) {
            nextIndex = values.size();
            return String.join(", ", values.subList(index, values.size()));
        }
        nextIndex = index + 1;
        return values.get(index);
    }

    private List<String> values(String name) {
        if (ofRequest()) {
            RequestHeaders headers = handle.request().headers();
            return headers.all(name);
        }
        return handle.request().response().map(head -> head.headers().all(name)).orElse(List.of());
    }

    /** Q11–Q13. */
    private Object converted(String value) throws InternetException {
        if (has(HTTP_QUERY_FLAG_NUMBER)) {
            return (int) number(value, MAX_DWORD);
        }
        if (has(HTTP_QUERY_FLAG_NUMBER64)) {
            return number(value, Long.MAX_VALUE);
        }
        return has(HTTP_QUERY_FLAG_SYSTEMTIME) ? date(value) : value;
    }

    private static long number(String value, long maximum) throws InternetException {
        try {
            boolean digits = !value.isEmpty() && value.chars().allMatch(character -> character >= '0' && character <= '9');
            long number = digits ? Long.parseLong(value) : -1;
            if (number >= 0 && number <= maximum) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InternetException(
                    InternetError.HTTP_INVALID_HEADER, InternetException.Step.CALLING, "not a number that fits", null, e);
        }
        throw Token.error(InternetError.HTTP_INVALID_HEADER, "not a number that fits");
    }

    private static SYSTEMTIME date(String value) throws InternetException {
        var instant = HttpDate.parse(value).orElseThrow(() -> Token.error(InternetError.HTTP_INVALID_HEADER, "not a date"));
        var time = new SYSTEMTIME();
        Times.fill(time, SystemTime.of(instant));
        return time;
    }
}
