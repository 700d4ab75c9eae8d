package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.InternetTimeFromSystemTime;
import static org.wininet4j.win32.WinInet.InternetTimeToSystemTime;

import java.util.Map;
import org.wininet4j.win32.Ref;
import org.wininet4j.win32.SYSTEMTIME;

/** The statements about times. */
final class TimeCommands {
    private static final int USUAL_CHARACTERS = 256;

    Map<String, Command> commands() {
        return Map.of("time-from", this::from, "time-to", this::to);
    }

    private String from(Statement statement) throws ScenarioSyntaxException {
        CBuffer offered = CBuffer.of(statement, USUAL_CHARACTERS);
        var text = new Ref<String>();
        boolean success = InternetTimeFromSystemTime(
                statement.isSet("notime") ? null : time(statement), statement.size("format", 0), offered.present() ? text : null,
                offered.bytes());
        return success ? "TRUE " + TraceText.quotedOrNull(text.value) : LastError.failure();
    }

    private static SYSTEMTIME time(Statement statement) throws ScenarioSyntaxException {
        var time = new SYSTEMTIME();
        time.wYear = statement.size(0);
        time.wMonth = statement.size(1);
        time.wDayOfWeek = statement.size(2);
        time.wDay = statement.size(3);
        time.wHour = statement.size(4);
        time.wMinute = statement.size(5);
        time.wSecond = statement.size(6);
        return time;
    }

    private String to(Statement statement) throws ScenarioSyntaxException {
        var time = statement.isSet("notime") ? null : new SYSTEMTIME();
        boolean success = InternetTimeToSystemTime(statement.textOrNull(0), time, statement.size("reserved", 0));
        return success && time != null ? "TRUE " + TraceText.date(time) : LastError.failure();
    }
}
