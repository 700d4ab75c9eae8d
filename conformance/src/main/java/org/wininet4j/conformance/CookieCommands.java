package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.GetLastError;
import static org.wininet4j.win32.WinInet.InternetGetCookie;
import static org.wininet4j.win32.WinInet.InternetSetCookie;

import java.util.Map;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.IntRef;
import org.wininet4j.win32.Ref;

/** The statements that set and get cookies. */
final class CookieCommands {
    private static final int INSUFFICIENT_BUFFER = 122;

    Map<String, Command> commands() {
        return Map.of("set-cookie", this::set, "get-cookie", this::get);
    }

    private String set(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(InternetSetCookie(statement.textOrNull(0), statement.textOrNull(1), statement.textOrNull(2)));
    }

    /** The library plays with the size itself (CO9, CO10). */
    private String get(Statement statement) throws ScenarioSyntaxException {
        var text = statement.isSet("nobuf") ? null : new Ref<String>();
        var size = new IntRef(statement.size("size", CBuffers.USUAL_TEXT_BYTES));
        if (!InternetGetCookie(statement.textOrNull(0), statement.textOrNull(1), text, size)) {
            return GetLastError() == INSUFFICIENT_BUFFER ? LastError.failure() + " len=" + size.value : LastError.failure();
        }
        return (text == null ? "TRUE" : "TRUE " + QuotedText.of(String.valueOf(text.value))) + " len=" + size.value;
    }
}
