package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.InternetCloseHandle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wininet4j.testkit.server.Signals;
import org.wininet4j.win32.process.ProcessState;

/**
 * Plays one scenario through the library's functions and returns its trace. Each play begins with a fresh process-wide state of the library and
 * leaves none, so plays must not overlap.
 */
final class Player {
    private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(2);
    /** Events that the last statement caused may still be on their way. */
    private static final Duration AFTERMATH = Duration.ofMillis(30);

    private final Scenario scenario;
    private final Signals signals = new Signals();
    private final HandleNames handles = new HandleNames();
    private final Answers answers = new Answers();

    private Player(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Plays the scenario. */
    static Performance play(Scenario scenario) throws ScenarioSyntaxException, IOException, InterruptedException {
        ProcessState.reset();
        Path directory = Files.createTempDirectory("scenario");
        try {
            return new Player(scenario).playIn(directory);
        } finally {
            delete(directory);
        }
    }

    private Performance playIn(Path directory) throws ScenarioSyntaxException, InterruptedException {
        try (Servers servers = Servers.start(scenario, signals)) {
            List<String> lines = playClient(servers, directory);
            endProcess();
            lines.addAll(servers.logs());
            return new Performance(lines.stream().map(line -> shown(line, servers.ports())).toList(), answers.given());
        }
    }

    private List<String> playClient(Servers servers, Path directory) throws ScenarioSyntaxException, InterruptedException {
        Ports ports = servers.ports();
        List<Statement> statements = statements(ports);
        var trace = new Trace();
        Script script = script(trace, ports, directory);
        Thread caller = Thread.ofPlatform().daemon().name("script").start(() -> {
            trace.beginOnThisThread();
            script.playAll(statements, servers::awaitRest);
        });
        if (!caller.join(LONGEST_SCRIPT)) {
            trace.add("hung");
            caller.interrupt();
        }
        Thread.sleep(AFTERMATH);
        return new ArrayList<>(trace.finish());
    }

    private Script script(Trace trace, Ports ports, Path directory) {
        var reception = new Reception(handles, trace);
        var stage = new Stage(handles, new Callbacks(reception), new CBuffers(answers));
        var filledIn = new FilledIn();
        var files = new LocalFiles(directory);
        return new Script(trace, new Directions(trace, reception, signals, ports, Directions.PATIENCE),
                List.of(new HandleCommands(stage).commands(), new RequestCommands(stage).commands(),
                        new ReadCommands(stage, filledIn).commands(), new QueryCommands(stage).commands(), new CookieCommands().commands(),
                        new FtpCommands(stage).commands(), new FtpFileCommands(stage, files, filledIn).commands(), files.commands(),
                        new UrlCommands(stage).commands(), new TimeCommands().commands()));
    }

    private List<Statement> statements(Ports ports) throws ScenarioSyntaxException {
        var statements = new ArrayList<Statement>();
        for (Scenario.Line line : scenario.client()) {
            statements.add(Statement.parse(line.text(), ports));
        }
        return statements;
    }

    /** What the end of a process does: sessions left open and connections kept are gone. */
    private void endProcess() {
        handles.sessions().forEach(session -> InternetCloseHandle(session));
        ProcessState.reset();
    }

    /** A line as it is compared: calls are quoted as written, elsewhere the numbers of ports become their names. */
    private static String shown(String line, Ports ports) {
        return line.startsWith("call ") ? line : ports.takenFrom(line);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
