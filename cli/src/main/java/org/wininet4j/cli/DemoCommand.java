package org.wininet4j.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.wininet4j.InternetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code inet demo}: the guided tour. */
@Command(name = "demo",
        description = {"A guided tour of about ten seconds: a small server on loopback, six requests, each of their steps.", ""},
        mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        footerHeading = "%nExamples:%n", footer = {"  inet demo", "  inet demo --pace 5s", "  inet demo --pace 0s | less"})
final class DemoCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--pace", paramLabel = "D", defaultValue = "1s", converter = DurationConverter.class,
            description = "How long to pause at each stop, for reading: 500ms, 2s; 1s by default.") private Duration pace = Duration
                    .ofSeconds(1);

    DemoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InternetException, InterruptedException {
        var palette = new Palette(streams.outTerminal().filter(Terminal::colour).isPresent());
        try (var server = new DemoServer()) {
            int width = Terminal.USUAL_WIDTH;
            var tour = new DemoTour(
                    streams.text(), palette, streams.outTerminal().map(Terminal::width).orElse(() -> width), pace, server);
            return (tour.play() ? ExitCode.DONE : ExitCode.BROKEN_PIPE).number();
        }
    }
}
