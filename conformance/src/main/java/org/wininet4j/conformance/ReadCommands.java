package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.InternetLockRequestFile;
import static org.wininet4j.win32.WinInet.InternetQueryDataAvailable;
import static org.wininet4j.win32.WinInet.InternetReadFile;
import static org.wininet4j.win32.WinInet.InternetReadFileEx;
import static org.wininet4j.win32.WinInet.InternetSetFilePointer;
import static org.wininet4j.win32.WinInet.InternetUnlockRequestFile;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_BUFFERS;
import org.wininet4j.win32.IntRef;
import org.wininet4j.win32.Ref;

/** The statements that read bodies and files. */
final class ReadCommands {
    private static final int USUAL_STEP = 4_096;
    private static final Map<String, Integer> ORIGINS = Map.of("begin", 0, "current", 1, "end", 2);

    private final Stage stage;
    private final FilledIn filledIn;

    ReadCommands(Stage stage, FilledIn filledIn) {
        this.stage = stage;
        this.filledIn = filledIn;
    }

    Map<String, Command> commands() {
        return Map.of("read", this::read, "read-all", this::readAll, "readex", this::readEx, "avail", this::available, "show",
                filledIn::show, "seek", this::seek, "lock", this::lock);
    }

    private String read(Statement statement) throws ScenarioSyntaxException {
        var buffer = new byte[statement.size(1)];
        var count = new IntRef();
        filledIn.by(statement, () -> TraceText.bytes(buffer, count.value));
        boolean success = InternetReadFile(stage.handle(statement, 0), buffer, 0, buffer.length, count);
        return success ? "TRUE " + TraceText.bytes(buffer, count.value) : LastError.failure();
    }

    private String readAll(Statement statement) throws ScenarioSyntaxException {
        HINTERNET file = stage.handle(statement, 0);
        var buffer = new byte[statement.hasWord(1) ? statement.size(1) : USUAL_STEP];
        var all = new ByteArrayOutputStream();
        var count = new IntRef();
        do {
            count.value = 0;
            if (!InternetReadFile(file, buffer, 0, buffer.length, count)) {
                return LastError.failure();
            }
            all.write(buffer, 0, Math.clamp(count.value, 0, buffer.length));
        } while (count.value > 0 && all.size() < CBuffer.MAX_BYTES);
        return "TRUE " + TraceText.bytes(all.toByteArray(), all.size());
    }

    private String readEx(Statement statement) throws ScenarioSyntaxException {
        HINTERNET file = stage.handle(statement, 0);
        Optional<String> error = stage.buffers().structureError(statement, file);
        if (error.isPresent()) {
            return error.get();
        }
        var bytes = new byte[statement.size(1)];
        var buffers = new INTERNET_BUFFERS();
        buffers.lpvBuffer = bytes;
        buffers.dwBufferLength = bytes.length;
        filledIn.by(statement, () -> TraceText.bytes(bytes, buffers.dwBufferLength));
        boolean success = InternetReadFileEx(file, buffers, statement.flags("IRF_", 0), statement.context());
        return success ? "TRUE " + TraceText.bytes(bytes, buffers.dwBufferLength) : LastError.failure();
    }

    private String available(Statement statement) throws ScenarioSyntaxException {
        var count = new IntRef();
        filledIn.by(statement, () -> TraceText.count(count.value));
        boolean success = InternetQueryDataAvailable(stage.handle(statement, 0), count, 0, null);
        return success ? "TRUE " + TraceText.count(count.value) : LastError.failure();
    }

    private String seek(Statement statement) throws ScenarioSyntaxException {
        Integer origin = ORIGINS.get(statement.word(2));
        if (origin == null) {
            throw new ScenarioSyntaxException("seek from " + statement.word(2));
        }
        long position = InternetSetFilePointer(stage.handle(statement, 0), statement.number(1), origin, null);
        return position < 0 ? "-1 " + LastError.text() : Long.toString(position);
    }

    private String lock(Statement statement) throws ScenarioSyntaxException {
        var lock = new Ref<Object>();
        if (!InternetLockRequestFile(stage.handle(statement, 0), lock)) {
            return LastError.failure();
        }
        LastError.mark();
        return "TRUE unlock=" + LastError.result(InternetUnlockRequestFile(lock.value));
    }
}
