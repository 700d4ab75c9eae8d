package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.FtpCommand;
import static org.wininet4j.win32.WinInet.FtpCreateDirectory;
import static org.wininet4j.win32.WinInet.FtpDeleteFile;
import static org.wininet4j.win32.WinInet.FtpGetCurrentDirectory;
import static org.wininet4j.win32.WinInet.FtpGetFileSize;
import static org.wininet4j.win32.WinInet.FtpRemoveDirectory;
import static org.wininet4j.win32.WinInet.FtpRenameFile;
import static org.wininet4j.win32.WinInet.FtpSetCurrentDirectory;

import java.util.Map;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.Ref;

/** The FTP statements about names and directories. */
final class FtpCommands {
    private static final int USUAL_DIRECTORY_BYTES = 512;
    private static final int TRANSFER_ASCII = 1;

    private final Stage stage;

    FtpCommands(Stage stage) {
        this.stage = stage;
    }

    Map<String, Command> commands() {
        return Map.of("ftp-rename", this::rename, "ftp-delete", this::delete, "ftp-mkdir", this::makeDirectory, "ftp-rmdir",
                this::removeDirectory, "ftp-cd", this::changeDirectory, "ftp-pwd", this::currentDirectory, "ftp-size", this::size,
                "ftp-command", this::command);
    }

    private String rename(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpRenameFile(stage.handle(statement, 0), statement.textOrNull(1), statement.textOrNull(2)));
    }

    private String delete(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpDeleteFile(stage.handle(statement, 0), statement.textOrNull(1)));
    }

    private String makeDirectory(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpCreateDirectory(stage.handle(statement, 0), statement.textOrNull(1)));
    }

    private String removeDirectory(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpRemoveDirectory(stage.handle(statement, 0), statement.textOrNull(1)));
    }

    private String changeDirectory(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(FtpSetCurrentDirectory(stage.handle(statement, 0), statement.textOrNull(1)));
    }

    private String currentDirectory(Statement statement) throws ScenarioSyntaxException {
        HINTERNET connection = stage.handle(statement, 0);
        CBuffer buffer = CBuffer.of(statement, USUAL_DIRECTORY_BYTES);
        if (connection != null && !buffer.present()) {
            return stage.buffers().noDirectoryBuffer(statement, buffer);
        }
        var directory = new Ref<String>();
        if (!FtpGetCurrentDirectory(connection, directory)) {
            return LastError.failure();
        }
        return stage.buffers().directory(statement, buffer, directory.value == null ? "" : directory.value);
    }

    private String size(Statement statement) throws ScenarioSyntaxException {
        long size = FtpGetFileSize(stage.handle(statement, 0));
        return size < 0 ? "-1 " + LastError.text() : Long.toString(size);
    }

    private String command(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(
                FtpCommand(stage.handle(statement, 0), false, TRANSFER_ASCII, statement.textOrNull(1), null, new Ref<>()));
    }
}
