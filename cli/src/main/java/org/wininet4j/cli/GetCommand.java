package org.wininet4j.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wininet4j.HttpHeaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inet get}: fetches URLs, one after the other or several at once. */
@Command(name = "get",
        description = {"Fetches URLs, one after the other or several at once, and writes their bodies to standard output or a file.", ""},
        sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes (of several URLs, that of the first which failed):%n",
        footerHeading = "%nExamples:%n",
        footer = {
                "  inet get https://example.com/",
                "  inet get https://example.com/big.iso -o big.iso",
                "  inet get https://example.com/big.iso -o big.iso -C",
                "  inet get https://example.com/a.jpg https://example.com/b.jpg --parallel 4",
                "  inet get https://example.com/ --events -o /dev/null",
                "  inet get https://example.com/form -d 'name=value'",
                "  inet get https://example.com/private -u joe",
                "  inet get https://example.com/items/1 -X PUT -d @item.json \\",
                "      -H 'Content-Type: application/json'",
                "",
                "Control characters of a server are shown as escapes such as \\x1b wherever its",
                "text meets a terminal; a body that goes to a file or a pipe is not touched."})
final class GetCommand implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 64;
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final Streams streams;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "What to fetch: http or https.") private List<
            String> urls = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the body to FILE, which appears complete or not at all, and not for a status of 400 or above.") private @Nullable Path output;

    @Option(names = {"-C", "--continue"},
            description = "Go on with a FILE that an earlier run with -C could not finish: what came so far is in FILE.part, and FILE.part.info "
                    + "tells of what. It is fetched anew if the server has something else by now. A FILE that is as long as the server's "
                    + "counts as complete.") private boolean continues;

    @Option(names = "--parallel", paramLabel = "N",
            description = "Fetch N URLs at once, and save each under the last part of its URL, in the directory of -o or the present one. "
                    + "Files that are there keep their names: others get .1, .2 and so on, unless -C goes on with them.") private @Nullable Integer parallel;

    @Option(names = {"-X", "--request"}, paramLabel = "VERB",
            description = "The method; GET by default, POST with -d.") private @Nullable String verb;

    @Option(names = {"-H", "--header"}, paramLabel = "NAME:VALUE",
            description = "Send this header field; may be given again.") private List<String> fields = new ArrayList<>();

    @Option(names = {"-d", "--data"}, paramLabel = "DATA|@FILE",
            description = "Send this text, the bytes of FILE, or with @- those of standard input; as a web form unless -H names "
                    + "another Content-Type.") private @Nullable String data;

    @Option(names = {"-u", "--user"}, paramLabel = "USER[:PASSWORD]",
            description = "Log on to the server as USER, if it asks; without a password it is asked for. Without -u, who is at a terminal is asked "
                    + "when the server wants to know.") private @Nullable String user;

    @Option(names = "--proxy-user", paramLabel = "USER[:PASSWORD]",
            description = "The same for the proxy.") private @Nullable String proxyUser;

    @Option(names = "--events",
            description = "Print each step on standard error as it happens: WinINet's in capitals, further ones in small "
                    + "letters.") private boolean events;

    @Option(names = "--async", description = "Send asynchronously: the steps then end with REQUEST_COMPLETE.") private boolean async;

    @Option(names = "--timeout", paramLabel = "D", converter = DurationConverter.class,
            description = "How long to wait at most for a connection, for sending, and for each part of the answer: 500ms, 10s, 2m; "
                    + "60s by default.") private @Nullable Duration timeout;

    @Option(names = {"-x", "--proxy"}, paramLabel = "PROXY",
            description = "Send by way of this proxy: [http|https|socks5|socks4a|socks4://][USER:PASSWORD@]HOST[:PORT], or a list of WinINet "
                    + "such as 'http=a:8080 https=b:8080'; \"\" for none. By default the variables http_proxy, https_proxy and "
                    + "all_proxy count.") private @Nullable String proxy;

    @Option(names = "--noproxy", paramLabel = "HOSTS",
            description = "Hosts, with all below them, to be reached without a proxy, parted by commas; * for all. By default "
                    + "the variable no_proxy counts.") private @Nullable String noProxy;

    @Mixin private TlsOptions tls = new TlsOptions();

    @Option(names = {"-v", "--verbose"},
            description = "Print on standard error what is agreed on by TLS, and who the server says it is.") private boolean verbose;

    @Option(names = {"-q", "--quiet"}, description = "No progress bar and no remarks; errors are still told.") private boolean quiet;

    GetCommand(Streams streams) {
        this.streams = streams;
    }

    /** Of one URL, without options. */
    GetCommand(Streams streams, String url) {
        this(streams);
        urls.add(url);
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return new Fetch(order(), streams).run().number();
        } catch (TlsOptions.KeyFileException e) {
            streams.err().println(e.getMessage());
            streams.err().flush();
            return ExitCode.FILE.number();
        }
    }

    private Order order() throws TlsOptions.KeyFileException {
        var payload = payload();
        return new Order(
                List.copyOf(urls),
                method(payload),
                headers(payload),
                payload,
                target(),
                timeLimit(),
                peers(),
                new Order.Manner(async, events, verbose, quiet, saving(payload)));
    }

    private Order.Saving saving(Payload payload) {
        if (parallel != null && (parallel < 1 || parallel > MOST_AT_ONCE)) {
            throw wrong("--parallel takes 1 to " + MOST_AT_ONCE);
        }
        boolean ranged = fields.stream().anyMatch(field -> field.toLowerCase(Locale.ROOT).startsWith("range:"));
        if (continues && (!method(payload).equals("GET") || !(payload instanceof Payload.None) || ranged)) {
            throw wrong("-C goes on with a GET that has neither data nor a Range of its own");
        }
        if (continues && output == null && parallel == null) {
            throw wrong("-C needs -o FILE, or --parallel");
        }
        return new Order.Saving(continues, parallel == null ? 0 : parallel);
    }

    private Payload payload() {
        try {
            var payload = data == null ? new Payload.None() : Payload.parse(data);
            if (payload instanceof Payload.StandardInput && urls.size() > 1) {
                throw wrong("-d @- can be sent to one URL only");
            }
            return payload;
        } catch (InvalidPathException e) {
            throw wrong("-d " + data + ": " + e.getReason());
        }
    }

    private String method(Payload payload) {
        if (verb != null) {
            return verb;
        }
        return payload instanceof Payload.None ? "GET" : "POST";
    }

    private List<HttpHeaders.Field> headers(Payload payload) {
        var headers = new ArrayList<>(fields.stream().map(this::field).toList());
        boolean typed = headers.stream().anyMatch(field -> field.name().equalsIgnoreCase("Content-Type"));
        if (!typed && !(payload instanceof Payload.None)) {
            headers.add(new HttpHeaders.Field("Content-Type", FORM_TYPE));
        }
        return headers;
    }

    private HttpHeaders.Field field(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw wrong("-H '" + text + "' has no NAME:VALUE");
        }
        return new HttpHeaders.Field(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    private Optional<Path> target() {
        if (output == null) {
            return Optional.empty();
        }
        if (urls.size() > 1 && parallel == null) {
            throw wrong("-o takes the body of one URL, and there are " + urls.size());
        }
        return Optional.of(output);
    }

    private Order.Peers peers() throws TlsOptions.KeyFileException {
        return new Order.Peers(CommandProxy.of(proxy, noProxy), tls.read(), account(user), account(proxyUser));
    }

    private Optional<Account> account(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> Account.of(given, streams.inquiry()));
    }

    private Optional<Duration> timeLimit() {
        if (timeout != null && !timeout.isPositive()) {
            throw wrong("--timeout must be more than nothing");
        }
        return Optional.ofNullable(timeout);
    }

    private ParameterException wrong(String problem) {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return new ParameterException(spec.commandLine(), problem);
    }
}
