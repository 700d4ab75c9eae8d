package org.wininet4j.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code conformance/run}: plays the scenarios in the given files and directories and tells which differ from their traces. */
final class Main {
    private static final int ALL_PASSED = 0;
    private static final int SOME_FAILED = 1;
    private static final int NOT_PLAYED = 2;

    private static final String HELP = """
            usage: conformance/run DIR|FILE...
                   conformance/run --play FILE
            Plays the scenario FILE (NAME.scn), or every scenario below DIR, through this library against scripted servers and compares what
            happened with NAME.windows.trace or else NAME.trace beside it. Prints each difference (- expected, + played), the statements that
            the player answered itself because they are about C memory, and last "N passed, N failed".
              --play    print the trace of the play and compare nothing
              --help    print this
            Ends with 0 if all passed, 1 if one failed, 2 if a scenario could not be found or read.
            """;

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        return new Main(out, err).run(arguments);
    }

    private int run(List<String> arguments) throws InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return ALL_PASSED;
        }
        try {
            return arguments.size() == 2 && arguments.getFirst().equals("--play") ? play(arguments.getLast()) : playAll(arguments);
        } catch (IOException | ScenarioSyntaxException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int play(String file) throws IOException, ScenarioSyntaxException, InterruptedException {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            return refuse("no such scenario: " + file);
        }
        Player.play(new ScenarioFile(path).scenario()).lines().forEach(out::println);
        return ALL_PASSED;
    }

    private int playAll(List<String> arguments) throws IOException, InterruptedException {
        var files = new ArrayList<ScenarioFile>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                return refuse("unknown option " + argument + "\n" + HELP);
            }
            if (!Files.exists(Path.of(argument))) {
                return refuse("no such file or directory: " + argument);
            }
            files.addAll(ScenarioFile.under(Path.of(argument)));
        }
        return files.isEmpty() ? refuse(arguments.isEmpty() ? HELP : "no scenarios in " + String.join(" ", arguments)) : playFiles(files);
    }

    private int playFiles(List<ScenarioFile> files) throws InterruptedException {
        var answered = new ArrayList<String>();
        int failed = 0;
        for (ScenarioFile file : files) {
            Verdict verdict = Verdict.on(file);
            verdict.answered().forEach(statement -> answered.add(file.path() + ": " + statement));
            if (!verdict.passed()) {
                failed++;
                out.println("FAILED " + file.path());
                verdict.findings().forEach(line -> out.println("  " + line));
            }
        }
        if (!answered.isEmpty()) {
            out.println("answered by the player, not by the library:");
            answered.forEach(line -> out.println("  " + line));
        }
        out.println((files.size() - failed) + " passed, " + failed + " failed");
        return failed == 0 ? ALL_PASSED : SOME_FAILED;
    }

    private int refuse(String message) {
        err.println("conformance/run: " + message);
        return NOT_PLAYED;
    }
}
