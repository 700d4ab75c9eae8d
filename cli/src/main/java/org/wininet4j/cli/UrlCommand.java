package org.wininet4j.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inet url}: WinINet's functions on URLs. */
@Command(name = UrlCommand.NAME, description = {"Takes URLs apart and puts them together as WinINet does. Nothing is sent.", ""},
        mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
        footer = {"", "'inet url COMMAND --help' tells more about a command."})
final class UrlCommand implements Runnable {

    static final String NAME = "url";

    @Spec private @Nullable CommandSpec spec;

    private UrlCommand() {}

    /** The command without those below it. */
    static CommandLine alone() {
        return new CommandLine(new UrlCommand());
    }

    /** The command with those below it. */
    static CommandLine complete(Streams streams) {
        return alone()
                .addSubcommand(new UrlCrackCommand(streams))
                .addSubcommand(new UrlCanonicalizeCommand(streams))
                .addSubcommand(new UrlCombineCommand(streams))
                .addSubcommand(new UrlCreateCommand(streams));
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "which command: crack, canonicalize, combine or create?");
        }
    }
}
