package org.wininet4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wininet4j.InternetSession;

/** The URLs of an order, several at once, each into a file that its URL names. */
final class ParallelFetch {

    private final InternetSession session;
    private final Order order;
    private final Streams streams;
    private final CtrlC ctrlC;
    private final Path folder;

    ParallelFetch(InternetSession session, Order order, Streams streams, CtrlC ctrlC) {
        this.session = session;
        this.order = order;
        this.streams = streams;
        this.ctrlC = ctrlC;
        this.folder = folderOf(order);
    }

    static Path folderOf(Order order) {
        return order.target().orElse(Path.of(""));
    }

    /** Why nothing can be saved, as far as can be seen beforehand. */
    static Optional<String> problem(Order order) {
        var folder = folderOf(order).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no directory " + folder);
        }
        return Files.isWritable(folder) ? Optional.empty() : Optional.of("it cannot be written to");
    }

    /** The code of the first URL that failed, in their order. */
    ExitCode run() {
        var board = board();
        var code = ExitCode.DONE;
        int saved = 0;
        var threads = Executors.newFixedThreadPool(order.manner().atOnce(), Thread.ofPlatform().name("inet-", 1).factory());
        try (threads) {
            var results = new ArrayList<Future<ExitCode>>();
            var names = order.manner().continues() ? LocalName.again(folder) : LocalName.besideOthers(folder);
            int number = 0;
            for (var url : order.urls()) {
                number++;
                results.add(threads.submit(task(url, "url " + number, new Destination.File(names.of(url)), board)));
            }
            for (var result : results) {
                var one = codeOf(result);
                saved += one == ExitCode.DONE ? 1 : 0;
                code = code.then(one);
            }
        } finally {
            board.ifPresent(ProgressBoard::close);
        }
        tellSum(saved);
        return code;
    }

    private Optional<ProgressBoard> board() {
        var manner = order.manner();
        return streams.errTerminal()
                .filter(terminal -> terminal.movesCursor() && !manner.events() && !manner.quiet())
                .map(terminal -> ProgressBoard.start(streams.err(), terminal, order.urls().size()));
    }

    private Callable<ExitCode> task(String url, String context, Destination destination, Optional<ProgressBoard> board) {
        return () -> {
            if (ctrlC.interrupted()) {
                return ExitCode.CANCELLED;
            }
            var result = new Transfer(session, order, streams, destination, board).run(url, context);
            if (ctrlC.interrupted()) {
                return ExitCode.CANCELLED;
            }
            board.ifPresent(shown -> shown.count(result.code() == ExitCode.DONE));
            result.line().ifPresent(line -> print(line, board));
            return result.code();
        };
    }

    private void print(String line, Optional<ProgressBoard> board) {
        if (board.isPresent()) {
            board.get().print(line);
            return;
        }
        synchronized (this) {
            streams.err().println(line);
            streams.err().flush();
        }
    }

    private static ExitCode codeOf(Future<ExitCode> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void tellSum(int saved) {
        boolean told = streams.errTerminal().isPresent() && !order.manner().quiet() && order.urls().size() > 1 && !ctrlC.interrupted();
        if (told) {
            int failed = order.urls().size() - saved;
            print("inet: " + saved + " of " + order.urls().size() + " saved" + (failed > 0 ? ", " + failed + " failed" : ""),
                    Optional.empty());
        }
    }
}
