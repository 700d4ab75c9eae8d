package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.HttpOpenRequest;
import static org.wininet4j.win32.WinInet.InternetCloseHandle;
import static org.wininet4j.win32.WinInet.InternetConnect;
import static org.wininet4j.win32.WinInet.InternetOpen;
import static org.wininet4j.win32.WinInet.InternetOpenUrl;
import static org.wininet4j.win32.WinInet.InternetSetStatusCallback;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.HINTERNET;

/** The statements that make and close handles and set their callbacks. */
final class HandleCommands {
    private static final String FLAG = "INTERNET_FLAG_";
    private static final int OPEN_TYPE_DIRECT = 1;
    private static final int OPEN_TYPE_PROXY = 3;
    private static final Map<String, Integer> SERVICES = Map.of("ftp", 1, "gopher", 2, "http", 3);

    private final Stage stage;

    HandleCommands(Stage stage) {
        this.stage = stage;
    }

    Map<String, Command> commands() {
        return Map.of("open", this::open, "connect", this::connect, "request", this::request, "open-url", this::openUrl, "callback",
                this::setCallback, "close", this::close);
    }

    private String open(Statement statement) throws ScenarioSyntaxException {
        int access = statement.size("access", statement.hasOption("proxy") ? OPEN_TYPE_PROXY : OPEN_TYPE_DIRECT);
        String agent = statement.hasOption("agent") ? statement.optionOrNull("agent") : "tester";
        HandleNames.Creation creation = stage.handles().begin(statement.word(0), null, false);
        HINTERNET session = InternetOpen(agent, access, statement.optionOrNull("proxy"), statement.optionOrNull("bypass"),
                openFlags(statement));
        if (session != null) {
            stage.handles().keepSession(session);
        }
        return stage.made(creation, session);
    }

    private static int openFlags(Statement statement) throws ScenarioSyntaxException {
        int flags = statement.flags(FLAG, 0);
        if (!statement.hasWord(1)) {
            return flags;
        }
        if (!statement.word(1).equals("async")) {
            throw new ScenarioSyntaxException("unknown word " + statement.word(1));
        }
        return flags | Names.number(FLAG, "ASYNC");
    }

    private String connect(Statement statement) throws ScenarioSyntaxException {
        HINTERNET session = stage.handle(statement, 1);
        String service = statement.option("service").orElse("http");
        Integer named = SERVICES.get(service);
        int serviceNumber = named == null ? (int) Statement.numberIn(service) : named;
        HandleNames.Creation creation = stage.handles().begin(statement.word(0), session, false);
        return stage.made(creation, InternetConnect(session, statement.textOrNull(2), (int) statement.number(3),
                statement.optionOrNull("user"), statement.optionOrNull("pass"), serviceNumber, statement.flags(FLAG, 0),
                statement.context()));
    }

    private String request(Statement statement) throws ScenarioSyntaxException {
        HINTERNET connection = stage.handle(statement, 1);
        HandleNames.Creation creation = stage.handles().begin(statement.word(0), connection, false);
        return stage.made(creation, HttpOpenRequest(connection, statement.textOrNull(2), statement.textOrNull(3),
                statement.optionOrNull("version"), statement.optionOrNull("referrer"), acceptTypes(statement),
                statement.flags(FLAG, 0), statement.context()));
    }

    private static String @Nullable [] acceptTypes(Statement statement) {
        return statement.option("accept").map(types -> types.split(",", -1)).orElse(null);
    }

    private String openUrl(Statement statement) throws ScenarioSyntaxException {
        HINTERNET session = stage.handle(statement, 1);
        HandleNames.Creation creation = stage.handles().begin(statement.word(0), session, true);
        return stage.made(creation, InternetOpenUrl(session, statement.textOrNull(2), statement.optionOrNull("headers"),
                statement.flags(FLAG, 0), statement.context()));
    }

    private String setCallback(Statement statement) throws ScenarioSyntaxException {
        String name = statement.textOrNull(1);
        var callback = name == null ? null : stage.callbacks().get(name);
        return stage.callbacks().result(InternetSetStatusCallback(stage.handle(statement, 0), callback));
    }

    private String close(Statement statement) throws ScenarioSyntaxException {
        return LastError.result(InternetCloseHandle(stage.handle(statement, 0)));
    }
}
