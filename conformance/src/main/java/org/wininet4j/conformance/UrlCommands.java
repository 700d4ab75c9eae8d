package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.InternetCanonicalizeUrl;
import static org.wininet4j.win32.WinInet.InternetCombineUrl;
import static org.wininet4j.win32.WinInet.InternetCrackUrl;
import static org.wininet4j.win32.WinInet.InternetCreateUrl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.IntRef;
import org.wininet4j.win32.Ref;
import org.wininet4j.win32.URL_COMPONENTS;

/** The statements about URLs. Their lengths are the library's: its functions take them as C's do. */
final class UrlCommands {
    private static final String FLAG = "ICU_";
    private static final int USUAL_PART_CHARACTERS = 256;
    private static final List<String> PARTS = List.of("scheme", "host", "user", "pass", "path", "extra");

    private final Stage stage;

    UrlCommands(Stage stage) {
        this.stage = stage;
    }

    Map<String, Command> commands() {
        return Map.of("crack", this::crack, "canonicalize", this::canonicalize, "combine", this::combine, "create-url", this::create);
    }

    private String crack(Statement statement) throws ScenarioSyntaxException {
        Optional<String> error = stage.buffers().urlComponentsError(statement);
        if (error.isPresent()) {
            return error.get();
        }
        var components = new URL_COMPONENTS();
        boolean pointers = statement.hasWord(1);
        if (pointers && !statement.word(1).equals("pointers")) {
            throw new ScenarioSyntaxException("not a way to crack a URL: " + statement.word(1));
        }
        var skipped = List.of(statement.option("skip").orElse("").split(",", -1));
        for (String part : PARTS) {
            if (!skipped.contains(part)) {
                set(components, part, pointers ? null : "", pointers ? 1 : statement.size("size", USUAL_PART_CHARACTERS));
            }
        }
        boolean success = InternetCrackUrl(statement.textOrNull(0), statement.size("len", 0), statement.flags(FLAG, 0), components);
        return success ? shown(components) : LastError.failure();
    }

    private static String shown(URL_COMPONENTS components) {
        return "TRUE nscheme=" + components.nScheme + " port=" + components.nPort
                + " scheme=" + TraceText.quotedOrNull(components.lpszScheme)
                + " host=" + TraceText.quotedOrNull(components.lpszHostName)
                + " user=" + TraceText.quotedOrNull(components.lpszUserName)
                + " pass=" + TraceText.quotedOrNull(components.lpszPassword)
                + " path=" + TraceText.quotedOrNull(components.lpszUrlPath)
                + " extra=" + TraceText.quotedOrNull(components.lpszExtraInfo);
    }

    private String canonicalize(Statement statement) throws ScenarioSyntaxException {
        var result = new Result(statement);
        return result.of(InternetCanonicalizeUrl(statement.textOrNull(0), result.buffer, result.length, statement.flags(FLAG, 0)));
    }

    private String combine(Statement statement) throws ScenarioSyntaxException {
        var result = new Result(statement);
        return result.of(InternetCombineUrl(
                statement.textOrNull(0), statement.textOrNull(1), result.buffer, result.length, statement.flags(FLAG, 0)));
    }

    private String create(Statement statement) throws ScenarioSyntaxException {
        Optional<String> error = stage.buffers().urlComponentsError(statement);
        if (error.isPresent()) {
            return error.get();
        }
        var components = statement.isSet("nostruct") ? null : components(statement);
        var result = new Result(statement);
        return result.of(InternetCreateUrl(components, statement.flags(FLAG, 0), result.buffer, result.length));
    }

    private static URL_COMPONENTS components(Statement statement) throws ScenarioSyntaxException {
        var components = new URL_COMPONENTS();
        components.nScheme = (int) statement.number("nscheme", 0);
        components.nPort = (int) statement.number("port", 0);
        for (String part : PARTS) {
            String text = statement.optionOrNull(part);
            set(components, part, text, text != null && statement.isSet("lens") ? text.length() : 0);
        }
        return components;
    }

    private static void set(URL_COMPONENTS components, String part, @Nullable String text, int length) {
        switch (part) {
            case "scheme" -> {
                components.lpszScheme = text;
                components.dwSchemeLength = length;
            }
            case "host" -> {
                components.lpszHostName = text;
                components.dwHostNameLength = length;
            }
            case "user" -> {
                components.lpszUserName = text;
                components.dwUserNameLength = length;
            }
            case "pass" -> {
                components.lpszPassword = text;
                components.dwPasswordLength = length;
            }
            case "path" -> {
                components.lpszUrlPath = text;
                components.dwUrlPathLength = length;
            }
            default -> {
                components.lpszExtraInfo = text;
                components.dwExtraInfoLength = length;
            }
        }
    }

    /** The room for a text, and what the trace writes of it. */
    private static final class Result {
        private static final int INSUFFICIENT_BUFFER = 122;

        final @Nullable Ref<String> buffer;
        final IntRef length;

        Result(Statement statement) throws ScenarioSyntaxException {
            CBuffer offered = CBuffer.of(statement, CBuffers.USUAL_TEXT_BYTES);
            buffer = offered.present() ? new Ref<>() : null;
            length = new IntRef(offered.bytes());
        }

        String of(boolean success) {
            if (success) {
                String text = buffer == null || buffer.value == null ? "" : QuotedText.of(buffer.value) + " ";
                return "TRUE " + text + "len=" + length.value;
            }
            return LastError.failure() + (LastError.is(INSUFFICIENT_BUFFER) ? " len=" + length.value : "");
        }
    }
}
