package org.wininet4j.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.store.PersistentCookieStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code inet}. */
@Command(name = "inet", description = {"Shows what an internet request does, step by step.", ""}, mixinStandardHelpOptions = true,
        versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Start with 'inet demo'; 'inet COMMAND --help' tells more about a command."})
public final class Main implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Streams.system(), () -> CookieJar.open(PersistentCookieStore.ofUser()), arguments));
    }

    /**
     * Runs the command on these streams, with these cookies of the user. {@code get URL}, which is what is mostly asked for, is taken as it is: to build the parser
     * takes longer than the request.
     */
    static int run(Streams streams, Supplier<CookieJar> jars, String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("get") && !arguments[1].startsWith("-") && !arguments[1].isEmpty()) {
            try {
                return new GetCommand(streams, arguments[1]).call();
            } catch (InterruptedException | RuntimeException bug) {
                return apologize(bug, new PrintWriter(streams.err(), true, streams.err().charset()));
            }
        }
        boolean url = arguments.length > 0 && arguments[0].equals(UrlCommand.NAME);
        return commandLine(streams, jars, url).execute(arguments);
    }

    /** What is below {@code url} takes time to build, and is built only if it is asked for. */
    private static CommandLine commandLine(Streams streams, Supplier<CookieJar> jars, boolean url) {
        var get = new CommandLine(new GetCommand(streams));
        get.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        return new CommandLine(new Main())
                .addSubcommand(new DemoCommand(streams))
                .addSubcommand(get)
                .addSubcommand(new CookiesCommand(streams, jars))
                .addSubcommand(url ? UrlCommand.complete(streams) : UrlCommand.alone())
                .setExpandAtFiles(false) // -d @FILE is ours
                .setOut(new PrintWriter(streams.out(), true, streams.charset()))
                .setErr(new PrintWriter(streams.err(), true, streams.err().charset()))
                .setColorScheme(Help.defaultColorScheme(ansi(streams.outTerminal())))
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler((bug, command, _) -> apologize(bug, command.getErr()));
    }

    private static Ansi ansi(Optional<Terminal> terminal) {
        return terminal.filter(Terminal::colour).isPresent() ? Ansi.ON : Ansi.OFF;
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(String.valueOf(code.number()), code.meaning()));
        return codes;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "which command?");
        }
    }

    /** Wrong usage of a command gets one line and a hint; a wrong or missing command gets the list of them. */
    private static int explain(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(SafeText.line("inet: " + wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        if (command.getParent() == null) {
            command.usage(err, Ansi.OFF);
        } else {
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static int apologize(Exception bug, PrintWriter err) {
        err.println(SafeText.line("inet: this should not have happened, please report it: " + bug));
        bug.printStackTrace(err);
        err.flush();
        return ExitCode.BUG.number();
    }
}
