package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.InternetQueryOption;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_PROXY_INFO;
import org.wininet4j.win32.Ref;
import org.wininet4j.win32.SYSTEMTIME;

/**
 * The arithmetic of C memory, which a Java caller does not have: whether a result fits with its terminating zero, how much is needed, whether
 * a structure has the right size. It is applied to the value the library returned; an error which is about memory is answered here, and such
 * answers are kept for the report. Sizes are those of 64-bit Windows, text has one byte a character. Thread-safe.
 */
final class CBuffers {
    /** The size of the text buffers of scenarios that name none. */
    static final int USUAL_TEXT_BYTES = 4_096;

    private static final int BAD_ARGUMENT = 87;
    private static final int INSUFFICIENT_BUFFER = 122;
    private static final int INVALID_HANDLE = 6;
    private static final int INCORRECT_HANDLE_TYPE = 12_018;
    private static final int BAD_OPTION_LENGTH = 12_010;
    private static final int HTTP_INVALID_HEADER = 12_153;

    private static final int POINTER_BYTES = 8;
    private static final int DWORD_BYTES = 4;
    private static final int SYSTEMTIME_BYTES = 16;
    private static final int INTERNET_BUFFERS_BYTES = 56;
    private static final int INTERNET_PROXY_INFO_BYTES = 24;
    private static final int VERSION_INFO_BYTES = 8;
    private static final int URL_COMPONENTS_BYTES = 104;

    private static final int HANDLE_TYPE_OPTION = 9;
    private static final int STATUS_CODE_ATTRIBUTE = 19;
    private static final int ATTRIBUTES = 0xFFFF;
    /** The highest handle type of a session or connection; requests, files and listings follow. */
    private static final int LAST_CONNECTION_TYPE = 4;

    private final Answers answers;

    CBuffers(Answers answers) {
        this.answers = answers;
    }

    /** A text as a function that copies texts would return it. */
    String text(Statement statement, String value) throws ScenarioSyntaxException {
        return withLength(statement, "TRUE " + QuotedText.of(value), value.length(), value.length() + 1);
    }

    /** The value of HttpQueryInfo (Q7, Q8, Q11, Q12). */
    String info(Statement statement, int level, @Nullable Object value) throws ScenarioSyntaxException {
        return switch (value) {
            case null -> text(statement, "");
            case Integer number -> number(statement, level, number);
            case Long number -> withLength(statement, "TRUE " + Long.toUnsignedString(number), Long.BYTES, Long.BYTES);
            case SYSTEMTIME time -> withLength(statement, "TRUE " + TraceText.date(time), SYSTEMTIME_BYTES, SYSTEMTIME_BYTES);
            default -> text(statement, value.toString());
        };
    }

    /** The value of a numeric option. */
    String number(Statement statement, String shown) throws ScenarioSyntaxException {
        return fixed(statement, shown, DWORD_BYTES, DWORD_BYTES);
    }

    /** The value of an option that is a handle, a context or a callback. */
    String pointer(Statement statement, String shown) throws ScenarioSyntaxException {
        return fixed(statement, shown, POINTER_BYTES, POINTER_BYTES);
    }

    /** The value of an option that is a pair of numbers. */
    String version(Statement statement, int major, int minor) throws ScenarioSyntaxException {
        return fixed(statement, major + "." + minor, VERSION_INFO_BYTES, USUAL_TEXT_BYTES);
    }

    /** The proxy settings: the structure is followed by its texts. */
    String proxy(Statement statement, INTERNET_PROXY_INFO info) throws ScenarioSyntaxException {
        String shown = "access=" + Integer.toUnsignedString(info.dwAccessType) + " proxy=" + TraceText.quotedOrNull(info.lpszProxy)
                + " bypass=" + TraceText.quotedOrNull(info.lpszProxyBypass);
        int needed = INTERNET_PROXY_INFO_BYTES + bytes(info.lpszProxy) + bytes(info.lpszProxyBypass);
        return fixed(statement, shown, needed, USUAL_TEXT_BYTES);
    }

    /** The error for an INTERNET_BUFFERS of a wrong size, unless the handle is at fault already (E8); nothing if there is none. */
    Optional<String> structureError(Statement statement, @Nullable HINTERNET handle) throws ScenarioSyntaxException {
        int size = statement.size("structsize", INTERNET_BUFFERS_BYTES);
        if (size == INTERNET_BUFFERS_BYTES) {
            return Optional.empty();
        }
        return Optional.of(handleError(handle).orElseGet(() -> answered(statement, BAD_ARGUMENT, "a structure of " + size + " bytes")));
    }

    /** The error for a URL_COMPONENTS of a wrong size (UR39, UR90); nothing if it is right. */
    Optional<String> urlComponentsError(Statement statement) throws ScenarioSyntaxException {
        int size = statement.size("structsize", URL_COMPONENTS_BYTES);
        return size == URL_COMPONENTS_BYTES
                ? Optional.empty()
                : Optional.of(answered(statement, BAD_ARGUMENT, "a structure of " + size + " bytes"));
    }

    /** The error for an option value of a wrong size, unless the handle is at fault already; nothing if there is none. */
    Optional<String> optionSizeError(Statement statement, @Nullable HINTERNET handle, OptionKind kind) throws ScenarioSyntaxException {
        int size = statement.size("size", kind.bytes());
        boolean libraryAnswers = kind == OptionKind.TEXT || (handle == null && kind == OptionKind.POINTER);
        if (size == kind.bytes() || libraryAnswers) {
            return Optional.empty();
        }
        if (handle != null && !InternetQueryOption(handle, HANDLE_TYPE_OPTION, new Ref<>())) {
            return Optional.of(LastError.failure());
        }
        int error = kind.isSizeAnArgument() ? BAD_ARGUMENT : BAD_OPTION_LENGTH;
        return Optional.of(answered(statement, error, "a value of " + size + " bytes"));
    }

    /** A current directory: the length counts the zero, and a buffer that is too small keeps its length. */
    String directory(Statement statement, CBuffer buffer, String value) {
        int needed = value.length() + 1;
        boolean holds = buffer.holds(needed);
        return holds ? "TRUE " + QuotedText.of(value) + " len=" + needed : tooSmall(statement, needed) + " len=" + buffer.bytes();
    }

    /** The answer to a NULL buffer for a current directory, for which the server is not asked. */
    String noDirectoryBuffer(Statement statement, CBuffer buffer) {
        return answered(statement, INSUFFICIENT_BUFFER, "a NULL pointer") + " len=" + buffer.bytes();
    }

    /** The answer to a NULL pointer where a value is needed. */
    String missingValue(Statement statement) {
        return answered(statement, BAD_ARGUMENT, "a NULL pointer");
    }

    private String number(Statement statement, int level, int number) throws ScenarioSyntaxException {
        CBuffer buffer = CBuffer.of(statement, USUAL_TEXT_BYTES);
        boolean anySizeServes = (level & ATTRIBUTES) == STATUS_CODE_ATTRIBUTE;
        if (buffer.present() && buffer.bytes() != DWORD_BYTES && !anySizeServes) {
            return answered(statement, HTTP_INVALID_HEADER, "a number in a buffer of " + buffer.bytes() + " bytes");
        }
        return withLength(statement, "TRUE " + Integer.toUnsignedString(number), DWORD_BYTES, DWORD_BYTES);
    }

    private String withLength(Statement statement, String shown, int length, int needed) throws ScenarioSyntaxException {
        boolean holds = CBuffer.of(statement, USUAL_TEXT_BYTES).holds(needed);
        return holds ? shown + " len=" + length : tooSmall(statement, needed) + " len=" + needed;
    }

    private String fixed(Statement statement, String shown, int needed, int usual) throws ScenarioSyntaxException {
        return CBuffer.of(statement, usual).holds(needed) ? "TRUE " + shown : tooSmall(statement, needed);
    }

    private String tooSmall(Statement statement, int needed) {
        return answered(statement, INSUFFICIENT_BUFFER, needed + " bytes are needed");
    }

    private String answered(Statement statement, int error, String why) {
        answers.add(statement, why);
        return "FALSE " + TraceText.error(error);
    }

    private static Optional<String> handleError(@Nullable HINTERNET handle) {
        return handle == null ? Optional.of("FALSE " + TraceText.error(INVALID_HANDLE)) : typeError(handle);
    }

    private static Optional<String> typeError(HINTERNET handle) {
        var type = new Ref<Object>();
        if (!InternetQueryOption(handle, HANDLE_TYPE_OPTION, type)) {
            return Optional.of(LastError.failure());
        }
        boolean connection = type.value instanceof Integer number && number <= LAST_CONNECTION_TYPE;
        return connection ? Optional.of("FALSE " + TraceText.error(INCORRECT_HANDLE_TYPE)) : Optional.empty();
    }

    private static int bytes(@Nullable String text) {
        return text == null ? 0 : text.length() + 1;
    }
}
