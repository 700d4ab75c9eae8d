package org.wininet4j.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.url.UrlBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inet url create}: InternetCreateUrl. */
@Command(name = "create", description = {"Prints the URL that parts make. Parts that are not given are left out.", ""}, sortOptions = false,
        mixinStandardHelpOptions = true, versionProvider = Version.class, footerHeading = "%nExamples:%n",
        footer = {
                "  inet url create --scheme https --host example.com --path '/a b' --escape",
                "  inet url create --host ::1 --port 8080 --path / --extra '?a=b'"})
final class UrlCreateCommand implements Callable<Integer> {
    private static final int MAX_PORT = 65_535;

    private final Streams streams;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--scheme", paramLabel = "NAME", defaultValue = "http",
            description = "http by default.") private String scheme = "http";

    @Option(names = "--user", paramLabel = "NAME", description = "Written before the host.") private @Nullable String user;

    @Option(names = "--password", paramLabel = "TEXT", description = "Needs --user.") private @Nullable String password;

    @Option(names = "--host", paramLabel = "HOST",
            description = "A name or an address; an IPv6 address gets brackets.") private @Nullable String host;

    @Option(names = "--port", paramLabel = "N",
            description = "1 to 65535; not written if it is the scheme's own, or without --host.") private int port;

    @Option(names = "--path", paramLabel = "PATH", description = "Gets a slash in front if it has none.") private @Nullable String path;

    @Option(names = "--extra", paramLabel = "TEXT",
            description = "Query and fragment, with their '?' or '#'.") private @Nullable String extra;

    @Option(names = "--escape", description = "Escape unsafe characters of path and extra, in UTF-8 (ICU_ESCAPE).") private boolean escape;

    UrlCreateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > MAX_PORT) {
            throw wrong("--port must be a number from 1 to 65535");
        }
        var builder = new UrlBuilder(scheme).port(port);
        ifGiven(host, builder::host);
        ifGiven(user, builder::user);
        ifGiven(password, builder::password);
        ifGiven(path, builder::path);
        ifGiven(extra, builder::extra);
        if (!builder.isComplete()) {
            throw wrong("--password needs --user");
        }
        return new Lines(streams).print(List.of(builder.build(escape))).number();
    }

    private static void ifGiven(@Nullable String part, Consumer<String> setter) {
        if (part != null) {
            setter.accept(part);
        }
    }

    private ParameterException wrong(String problem) {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return new ParameterException(spec.commandLine(), problem);
    }
}
