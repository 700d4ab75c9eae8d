package org.wininet4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wininet4j.HttpHeaders;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetIOException;

/**
 * Fetches into a file by way of its part, going on where an earlier run has stopped. Bytes are only ever added to bytes of the same: the server is asked for the rest by
 * a validator (If-Range), and what it answers is compared before it is taken; in doubt all is fetched again. A file that is there without a part is complete if it is as long as
 * the server's. For one thread.
 */
final class Continuation {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int FIRST_ERROR_STATUS = 400;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    /** Sends the request with these fields too. */
    interface Sending {
        HttpResponse send(List<HttpHeaders.Field> more) throws InternetException, IOException;
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** The file is complete; so many bytes came, behind those there were. */
    record Saved(long bytes, boolean continued) implements Outcome {}

    /** It was complete before. */
    record Complete() implements Outcome {}

    /** The server has refused; what there was stays. */
    record Refused(int status, String reason) implements Outcome {}

    private final String url;
    private final Path file;
    private final Sending sending;

    Continuation(String url, Path file, Sending sending) {
        this.url = url;
        this.file = file;
        this.sending = sending;
    }

    /** Bytes of the part that an unfinished run has left for the next. */
    static long kept(Path file) {
        try {
            return PartFile.kept(file);
        } catch (IOException e) {
            return 0;
        }
    }

    Outcome run() throws InternetException, IOException {
        try (var part = PartFile.open(file)) {
            try {
                return run(part);
            } catch (InternetIOException e) {
                throw e.exception();
            } finally {
                if (part.isUseless()) {
                    part.discard();
                }
            }
        }
    }

    private Outcome run(PartFile part) throws InternetException, IOException {
        var known = part.provenance().filter(from -> from.url().equals(url));
        long size = known.isPresent() ? part.size() : 0;
        var outcome = Optional.<Outcome>empty();
        if (size > 0) {
            outcome = goOn(part, known.get(), size);
        } else if (Files.isRegularFile(file) && Files.size(file) > 0) {
            outcome = compare(part, Files.size(file));
        }
        return outcome.isPresent() ? outcome.get() : fetchAll(part);
    }

    /** Asks for the rest; empty if all has to be asked for. */
    private Optional<Outcome> goOn(PartFile part, Provenance from, long size) throws InternetException, IOException {
        var fields = List.of(new HttpHeaders.Field("Range", "bytes=" + size + "-"), new HttpHeaders.Field("If-Range", from.validator()));
        try (var response = sending.send(fields)) {
            return switch (response.status()) {
                case PARTIAL -> from.isContinuedBy(response.headers(), size) ? Optional.of(added(part, response)) : Optional.empty();
                case RANGE_NOT_SATISFIABLE -> isAsLong(response, size) ? Optional.of(completed(part)) : Optional.empty();
                default -> Optional.of(taken(part, response));
            };
        }
    }

    private static Outcome added(PartFile part, HttpResponse response) throws IOException {
        long bytes = part.append(response.body());
        part.complete();
        return new Saved(bytes, true);
    }

    private static Outcome completed(PartFile part) throws IOException {
        part.complete();
        return new Saved(0, true);
    }

    /** Asks for what would follow the file; empty if all has to be asked for. */
    private Optional<Outcome> compare(PartFile part, long size) throws InternetException, IOException {
        try (var response = sending.send(List.of(new HttpHeaders.Field("Range", "bytes=" + size + "-")))) {
            return switch (response.status()) {
                case PARTIAL -> Optional.empty();
                case RANGE_NOT_SATISFIABLE -> isAsLong(response, size) ? Optional.of(new Complete()) : Optional.empty();
                default -> Optional.of(taken(part, response));
            };
        }
    }

    private static boolean isAsLong(HttpResponse response, long size) {
        return ContentRange.of(response.headers())
                .filter(range -> range.first() < 0 && range.total().isPresent() && range.total().getAsLong() == size)
                .isPresent();
    }

    private Outcome fetchAll(PartFile part) throws InternetException, IOException {
        try (var response = sending.send(List.of())) {
            return taken(part, response);
        }
    }

    /** The answer is the whole, or a refusal. */
    private Outcome taken(PartFile part, HttpResponse response) throws IOException {
        if (response.status() >= FIRST_ERROR_STATUS) {
            return new Refused(response.status(), response.reason());
        }
        part.restart(response.status() == OK ? Provenance.of(url, response) : Optional.empty());
        long bytes = part.append(response.body());
        part.complete();
        return new Saved(bytes, false);
    }
}
