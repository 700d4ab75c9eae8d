package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.HttpQueryInfo;
import static org.wininet4j.win32.WinInet.InternetGetLastResponseInfo;
import static org.wininet4j.win32.WinInet.InternetQueryOption;
import static org.wininet4j.win32.WinInet.InternetSetOption;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.HTTP_VERSION_INFO;
import org.wininet4j.win32.INTERNET_PROXY_INFO;
import org.wininet4j.win32.INTERNET_VERSION_INFO;
import org.wininet4j.win32.IntRef;
import org.wininet4j.win32.Ref;

/** The statements that ask for headers and options, and set options. */
final class QueryCommands {
    private static final String OPTION = "INTERNET_OPTION_";
    private static final int CALLBACK = 1;
    private static final int CONTEXT_VALUE = 45;

    private final Stage stage;

    QueryCommands(Stage stage) {
        this.stage = stage;
    }

    Map<String, Command> commands() {
        return Map.of("info", this::info, "get-option", this::getOption, "set-option", this::setOption, "last-response",
                this::lastResponse);
    }

    private String info(Statement statement) throws ScenarioSyntaxException {
        int level = Names.number("HTTP_QUERY_", statement.word(1)) | statement.flags("HTTP_QUERY_FLAG_", 0);
        var value = new Ref<Object>();
        value.value = statement.isSet("nobuf") ? null : statement.optionOrNull("name");
        var index = new IntRef();
        index.value = (int) statement.number("index", 0);
        if (!HttpQueryInfo(stage.handle(statement, 0), level, value, statement.hasOption("index") ? index : null)) {
            return LastError.failure();
        }
        String result = stage.buffers().info(statement, level, value.value);
        return statement.hasOption("index") && result.startsWith("TRUE") ? result + " index=" + Integer.toUnsignedString(index.value)
                : result;
    }

    private String getOption(Statement statement) throws ScenarioSyntaxException {
        int option = Names.number(OPTION, statement.word(1));
        var value = new Ref<Object>();
        if (!InternetQueryOption(stage.handle(statement, 0), option, value)) {
            return LastError.failure();
        }
        return switch (option) {
            case CALLBACK -> stage.buffers().pointer(statement, stage.callbacks().number(value.value));
            case CONTEXT_VALUE -> stage.buffers().pointer(statement, TraceText.context(value.value));
            default -> shown(statement, value.value);
        };
    }

    private String shown(Statement statement, @Nullable Object value) throws ScenarioSyntaxException {
        CBuffers buffers = stage.buffers();
        return switch (value) {
            case null -> buffers.text(statement, "");
            case String text -> buffers.text(statement, text);
            case Integer number -> buffers.number(statement, Integer.toUnsignedString(number));
            case Number number -> buffers.number(statement, Long.toUnsignedString(number.longValue()));
            case Boolean yes -> buffers.number(statement, yes ? "1" : "0");
            case HINTERNET handle -> buffers.pointer(statement, stage.handles().nameOf(handle));
            case INTERNET_PROXY_INFO proxy -> buffers.proxy(statement, proxy);
            case HTTP_VERSION_INFO version -> buffers.version(statement, version.dwMajorVersion, version.dwMinorVersion);
            case INTERNET_VERSION_INFO version -> buffers.version(statement, version.dwMajorVersion, version.dwMinorVersion);
            default -> "TRUE " + value;
        };
    }

    private String setOption(Statement statement) throws ScenarioSyntaxException {
        HINTERNET handle = stage.handle(statement, 0);
        int option = Names.number(OPTION, statement.word(1));
        OptionKind kind = OptionKind.of(option);
        Optional<String> error = stage.buffers().optionSizeError(statement, handle, kind);
        if (error.isPresent()) {
            return error.get();
        }
        String text = statement.textOrNull(2);
        if (text == null && option == CONTEXT_VALUE && handle != null) {
            return stage.buffers().missingValue(statement);
        }
        return LastError.result(InternetSetOption(handle, option, text == null ? null : value(kind, text)));
    }

    private static Object value(OptionKind kind, String text) throws ScenarioSyntaxException {
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return switch (kind) {
            case TEXT -> text;
            case POINTER -> Statement.numberIn(text);
            case NUMBER, TIMEOUT -> number ? (Object) (int) Statement.numberIn(text) : text;
        };
    }

    private String lastResponse(Statement statement) throws ScenarioSyntaxException {
        var error = new IntRef();
        var text = new Ref<String>();
        if (!InternetGetLastResponseInfo(error, text)) {
            return LastError.failure();
        }
        String value = text.value == null ? "" : text.value;
        return "TRUE error=" + Integer.toUnsignedString(error.value) + ' ' + QuotedText.of(value);
    }
}
