package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.HttpAddRequestHeaders;
import static org.wininet4j.win32.WinInet.HttpEndRequest;
import static org.wininet4j.win32.WinInet.HttpSendRequest;
import static org.wininet4j.win32.WinInet.HttpSendRequestEx;
import static org.wininet4j.win32.WinInet.InternetWriteFile;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_BUFFERS;
import org.wininet4j.win32.IntRef;

/** The statements that fill and send requests. */
final class RequestCommands {
    private final Stage stage;

    RequestCommands(Stage stage) {
        this.stage = stage;
    }

    Map<String, Command> commands() {
        return Map.of("headers", this::addHeaders, "send", this::send, "send-ex", this::sendEx, "write", this::write, "end", this::end);
    }

    private String addHeaders(Statement statement) throws ScenarioSyntaxException {
        String text = statement.textOrNull(1);
        long length = statement.number("len", -1);
        if (text != null && length >= 0 && length < text.length()) {
            text = text.substring(0, (int) length);
        }
        int flags = statement.flags("HTTP_ADDREQ_FLAG_", Names.number("HTTP_ADDREQ_FLAG_", "ADD"));
        return LastError.result(HttpAddRequestHeaders(stage.handle(statement, 0), text, flags));
    }

    private String send(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(HttpSendRequest(stage.handle(statement, 0), statement.optionOrNull("headers"), body(statement)));
    }

    private String sendEx(Statement statement) throws ScenarioSyntaxException {
        HINTERNET request = stage.handle(statement, 0);
        boolean withoutBuffers = statement.isSet("nobuf");
        Optional<String> error = withoutBuffers ? Optional.empty() : stage.buffers().structureError(statement, request);
        if (error.isPresent()) {
            return error.get();
        }
        INTERNET_BUFFERS buffers = withoutBuffers ? null : buffers(statement);
        return LastError.result(HttpSendRequestEx(request, buffers, null, 0, statement.context()));
    }

    private static INTERNET_BUFFERS buffers(Statement statement) throws ScenarioSyntaxException {
        var buffers = new INTERNET_BUFFERS();
        byte[] body = body(statement);
        buffers.lpcszHeader = statement.optionOrNull("headers");
        buffers.lpvBuffer = body;
        buffers.dwBufferLength = body == null ? 0 : body.length;
        buffers.dwBufferTotal = (int) statement.number("total", buffers.dwBufferLength);
        return buffers;
    }

    private String write(Statement statement) throws ScenarioSyntaxException {
        byte[] bytes = TraceText.latin1(statement.word(1));
        var written = new IntRef();
        boolean success = InternetWriteFile(stage.handle(statement, 0), bytes, 0, bytes.length, written);
        return success ? "TRUE " + TraceText.count(written.value) : LastError.failure();
    }

    private String end(Statement statement) throws ScenarioSyntaxException {
        int flags = (int) statement.number("hsr", 0);
        return LastError.result(HttpEndRequest(stage.handle(statement, 0), null, flags, statement.context()));
    }

    private static byte @Nullable [] body(Statement statement) {
        return statement.option("body").map(TraceText::latin1).orElse(null);
    }
}
