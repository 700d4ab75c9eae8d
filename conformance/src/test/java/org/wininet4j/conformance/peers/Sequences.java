package org.wininet4j.conformance.peers;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of sequences, as the checks write them: counts that depend on the server's release are written {@code n}. */
final class Sequences {
    static final String DONE = "REQUEST_COMPLETE result=1 error=0";
    static final String CLOSING = "HANDLE_CLOSING request";

    /** G3: the first connection of a process to a server; the address literal is looked up, too (G2). */
    static final String[] OPEN = {"RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1", "CONNECTING_TO_SERVER 127.0.0.1",
            "CONNECTED_TO_SERVER 127.0.0.1"};

    /** G6, G7. */
    static final String[] EXCHANGE = {"SENDING_REQUEST", "REQUEST_SENT n", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED n"};

    /** G49, G50. */
    static final String[] READ = {"RECEIVING_RESPONSE", "RESPONSE_RECEIVED n"};

    /** G4. */
    static final String[] SHUT = {"CLOSING_CONNECTION", "CONNECTION_CLOSED"};

    private static final Pattern COUNT = Pattern.compile("(REQUEST_SENT|RESPONSE_RECEIVED) \\d+");

    private Sequences() {}

    static boolean isCompletion(String event) {
        return event.startsWith("REQUEST_COMPLETE");
    }

    static String failed(int error) {
        return "REQUEST_COMPLETE result=0 error=" + error;
    }

    /** The parts, each a text or an array of texts, one after the other. */
    static String[] of(Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof String[] several ? Stream.of(several) : Stream.of((String) part))
                .toArray(String[]::new);
    }

    static String[] times(int count, String... part) {
        return Stream.generate(() -> part).limit(count).flatMap(Stream::of).toArray(String[]::new);
    }

    static int count(List<String> sequence, String event) {
        return Collections.frequency(sequence, event);
    }

    static List<String> withoutCounts(List<String> sequence) {
        return sequence.stream().map(event -> COUNT.matcher(event).replaceFirst("$1 n")).toList();
    }
}
