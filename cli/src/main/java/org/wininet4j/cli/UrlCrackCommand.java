package org.wininet4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.codec.url.CrackedUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.codec.url.UrlPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inet url crack}: InternetCrackUrl. */
@Command(name = "crack",
        description = {
                "Prints the parts of URLs, each on a line: its name, blanks up to column 10, its text. Parts that a URL does not have "
                        + "are left out.",
                ""},
        sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class, footerHeading = "%nExamples:%n",
        footer = {
                "  inet url crack 'http://user:pass@example.com:8080/a?b#c'",
                "  inet url crack --only host https://example.com/a",
                "  inet url crack --decode ftp://user:p%40ss@example.com/"})
final class UrlCrackCommand implements Callable<Integer> {

    /** What is printed, in this order. */
    enum Shown {
        /** The scheme. */
        SCHEME(UrlPart.SCHEME),
        /** The user name. */
        USER(UrlPart.USER),
        /** The password. */
        PASSWORD(UrlPart.PASSWORD),
        /** The host. */
        HOST(UrlPart.HOST),
        /** The port, which is a number. */
        PORT(UrlPart.HOST),
        /** The path. */
        PATH(UrlPart.PATH),
        /** Query and fragment. */
        EXTRA(UrlPart.EXTRA);

        private final UrlPart part;

        Shown(UrlPart part) {
            this.part = part;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int NAME_WIDTH = 10;

    private final Streams streams;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Of any scheme.") private List<String> urls = new ArrayList<>();

    @Option(names = "--only", paramLabel = "PART",
            description = "Print the text of this part alone, an empty line if there is none: ${COMPLETION-CANDIDATES}.") private @Nullable Shown only;

    @Option(names = "--decode",
            description = "Turn escapes into characters, and the path of file: into one of Windows (ICU_DECODE).") private boolean decode;

    UrlCrackCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var code = ExitCode.DONE;
        for (String url : urls) {
            code = code.then(crack(url));
        }
        return code.number();
    }

    private ExitCode crack(String url) {
        try {
            return new Lines(streams).print(lines(CrackedUrl.parse(url)));
        } catch (MalformedUrlException e) {
            boolean schemeless = e.problem() == MalformedUrlException.Problem.NO_SCHEME;
            var error = schemeless ? InternetError.UNRECOGNIZED_SCHEME : InternetError.INVALID_URL;
            streams.err().println(ErrorLine.of(url, error, schemeless ? " (no scheme)" : " (its port or its brackets)"));
            return ExitCode.USAGE;
        }
    }

    private List<String> lines(CrackedUrl url) {
        if (only != null) {
            return List.of(text(url, only));
        }
        var lines = new ArrayList<String>();
        for (Shown shown : Shown.values()) {
            if (url.has(shown.part)) {
                String name = shown.toString();
                lines.add(name + " ".repeat(NAME_WIDTH - name.length()) + text(url, shown));
            }
        }
        return lines;
    }

    private String text(CrackedUrl url, Shown shown) {
        if (shown == Shown.PORT) {
            return url.has(UrlPart.HOST) ? Integer.toString(url.portNumber()) : "";
        }
        return decode ? url.copy(shown.part, true) : url.text(shown.part);
    }
}
