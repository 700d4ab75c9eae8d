package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.FtpFindFirstFile;
import static org.wininet4j.win32.WinInet.FtpGetFile;
import static org.wininet4j.win32.WinInet.FtpOpenFile;
import static org.wininet4j.win32.WinInet.FtpPutFile;
import static org.wininet4j.win32.WinInet.InternetFindNextFile;

import java.util.Map;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.WIN32_FIND_DATA;

/** The FTP statements that list, open and transfer files. */
final class FtpFileCommands {
    private static final String FLAG = "INTERNET_FLAG_";
    private static final int TRANSFER_BINARY = 2;
    private static final int NORMAL_ATTRIBUTES = 0x80;
    private static final Map<String, Integer> ACCESSES = Map.of("read", 0x8000_0000, "write", 0x4000_0000);

    private final Stage stage;
    private final LocalFiles files;
    private final FilledIn filledIn;

    FtpFileCommands(Stage stage, LocalFiles files, FilledIn filledIn) {
        this.stage = stage;
        this.files = files;
        this.filledIn = filledIn;
    }

    Map<String, Command> commands() {
        return Map.of("ftp-find", this::find, "find-next", this::findNext, "ftp-open", this::open, "ftp-get", this::get, "ftp-put",
                this::put);
    }

    private String find(Statement statement) throws ScenarioSyntaxException {
        HINTERNET connection = stage.handle(statement, 1);
        var found = new WIN32_FIND_DATA();
        filledIn.by("find", statement.word(0), () -> shown(found));
        HandleNames.Creation creation = stage.handles().begin(statement.word(0), connection, false);
        HINTERNET listing = FtpFindFirstFile(connection, statement.textOrNull(2), found, statement.flags(FLAG, 0), statement.context());
        String result = stage.made(creation, listing);
        return listing == null ? result : result + ' ' + shown(found);
    }

    private String findNext(Statement statement) throws ScenarioSyntaxException {
        var found = new WIN32_FIND_DATA();
        filledIn.by("find", statement.word(0), () -> shown(found));
        return InternetFindNextFile(stage.handle(statement, 0), found) ? "TRUE " + shown(found) : LastError.failure();
    }

    private String open(Statement statement) throws ScenarioSyntaxException {
        HINTERNET connection = stage.handle(statement, 1);
        Integer named = ACCESSES.get(statement.word(3));
        int access = named == null ? (int) statement.number(3) : named;
        HandleNames.Creation creation = stage.handles().begin(statement.word(0), connection, false);
        return stage.made(creation, FtpOpenFile(connection, statement.textOrNull(2), access, statement.flags(FLAG, TRANSFER_BINARY),
                statement.context()));
    }

    private String get(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpGetFile(stage.handle(statement, 0), statement.textOrNull(1), files.pathOrNull(statement.textOrNull(2)),
                statement.isSet("failifexists"), NORMAL_ATTRIBUTES, statement.flags(FLAG, TRANSFER_BINARY), statement.context()));
    }

    private String put(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpPutFile(stage.handle(statement, 0), files.pathOrNull(statement.textOrNull(1)), statement.textOrNull(2),
                statement.flags(FLAG, TRANSFER_BINARY), statement.context()));
    }

    private static String shown(WIN32_FIND_DATA found) {
        String name = found.cFileName == null ? "" : found.cFileName;
        return QuotedText.of(name) + " size=" + Long.toUnsignedString(found.nFileSize) + " attr=0x"
                + Integer.toHexString(found.dwFileAttributes);
    }
}
