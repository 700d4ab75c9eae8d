package org.wininet4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wininet4j.codec.url.UrlCanonicalizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code inet url canonicalize}: InternetCanonicalizeUrl. */
@Command(name = "canonicalize",
        description = {"Prints the canonical form of URLs, each on a line: scheme and host in small letters, '.' and '..' resolved, unsafe "
                + "characters of the path escaped.", ""},
        sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class, footerHeading = "%nExamples:%n",
        footer = {
                "  inet url canonicalize 'HTTP://Example.com/a/../b c'",
                "  inet url canonicalize --decode --no-encode file:///C:/a%20b"})
final class UrlCanonicalizeCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Any text: each has a canonical form.") private List<
            String> urls = new ArrayList<>();

    @Mixin private UrlFormOptions options = new UrlFormOptions();

    UrlCanonicalizeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var form = options.form();
        return new Lines(streams).print(urls.stream().map(url -> UrlCanonicalizer.canonicalize(url, form)).toList()).number();
    }
}
