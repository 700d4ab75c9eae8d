package org.wininet4j.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.wininet4j.codec.url.UrlCombiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code inet url combine}: InternetCombineUrl. */
@Command(name = "combine",
        description = {"Prints the URL that a relative one means at a base. The rules are WinINet's: '?query' alone drops the last part of "
                + "the base's path, and 'http:name' is relative.", ""},
        sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class, footerHeading = "%nExamples:%n",
        footer = {"  inet url combine https://example.com/a/b ../c", "  inet url combine https://example.com/a/b '#top'"})
final class UrlCombineCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "BASE", description = "An absolute URL.") private String base = "";

    @Parameters(index = "1", paramLabel = "RELATIVE",
            description = "A relative URL, or an absolute one, which is then the answer.") private String relative = "";

    @Mixin private UrlFormOptions options = new UrlFormOptions();

    UrlCombineCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new Lines(streams).print(List.of(UrlCombiner.combine(base, relative, options.form()))).number();
    }
}
