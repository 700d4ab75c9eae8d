package org.wininet4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code inet}; the exit code is picocli's: 0 done, 1 failed, 2 wrong usage. */
@Command(name = "inet", description = "Shows what an internet request does, step by step.", mixinStandardHelpOptions = true,
        version = "inet 0.1.0")
public final class Main implements Runnable {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
