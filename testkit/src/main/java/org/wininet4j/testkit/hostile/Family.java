package org.wininet4j.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the answers of one family, in the words they are told with. Confined to one thread. */
final class Family {
    /** No status line, a wrong one, an endless head, malformed chunks. */
    static final int INVALID_RESPONSE = 12152;
    static final int TIMEOUT = 12002;
    /** The server left too early. */
    static final int ABORTED = 12030;
    static final int RESET = 12031;
    static final int INVALID_URL = 12005;

    private final String prefix;
    private final List<HostileResponse> members = new ArrayList<>();

    Family(String prefix) {
        this.prefix = prefix;
    }

    List<HostileResponse> members() {
        return List.copyOf(members);
    }

    /** An answer to a GET. */
    Answer get(String name, String... parts) {
        return new Answer(name, "GET", String.join("", parts));
    }

    /** An answer to a HEAD. */
    Answer head(String name, String... parts) {
        return new Answer(name, "HEAD", String.join("", parts));
    }

    /** An answer to a POST. */
    Answer post(String name, String... parts) {
        return new Answer(name, "POST", String.join("", parts));
    }

    /** The half of an entry that says what the server does; the methods add the other half, each for one ending and outcome. */
    final class Answer {
        private final String name;
        private final String method;
        private final String text;

        Answer(String name, String method, String text) {
            this.name = name;
            this.method = method;
            this.text = text;
        }

        /** The server closes; that is a complete answer with status 200. */
        void closedIsValue(String body) {
            closedIsValue(200, body);
        }

        void closedIsValue(int status, String body) {
            add(Ending.CLOSE, new Expectation.Value(status, Octets.of(body)), false);
        }

        /** The server stays; the answer is complete nevertheless and the connection as good as before. */
        void openIsValue(String body) {
            openIsValue(200, body);
        }

        void openIsValue(int status, String body) {
            add(Ending.STAY_OPEN, new Expectation.Value(status, Octets.of(body)), true);
        }

        /** The server stays; the answer is complete, but nothing more may be taken from this connection. */
        void openIsLastValue(String body) {
            openIsLastValue(200, body);
        }

        void openIsLastValue(int status, String body) {
            add(Ending.STAY_OPEN, new Expectation.Value(status, Octets.of(body)), false);
        }

        void closedFails(int error) {
            add(Ending.CLOSE, new Expectation.SendFails(Set.of(error)), false);
        }

        void openFails(int error) {
            add(Ending.STAY_OPEN, new Expectation.SendFails(Set.of(error)), false);
        }

        void resetFails(Integer... errors) {
            add(Ending.RESET, new Expectation.SendFails(Set.of(errors)), false);
        }

        void closedFailsAfter(String body, int error) {
            add(Ending.CLOSE, new Expectation.ReadFails(Octets.of(body), Set.of(error)), false);
        }

        void openFailsAfter(String body, int error) {
            add(Ending.STAY_OPEN, new Expectation.ReadFails(Octets.of(body), Set.of(error)), false);
        }

        /** The server stays; reading fails, and how much comes before that is the client's affair. */
        void openFailsSomewhere(int error) {
            add(Ending.STAY_OPEN, new Expectation.ReadFailsSomewhere(Set.of(error)), false);
        }

        void resetFailsAfter(String body) {
            add(Ending.RESET, new Expectation.ReadFails(Octets.of(body), Set.of(RESET)), false);
        }

        void resetIsValue(String body) {
            add(Ending.RESET, new Expectation.Value(200, Octets.of(body)), false);
        }

        private void add(Ending ending, Expectation expected, boolean reusable) {
            members.add(new HostileResponse(prefix + "-" + name, method, Octets.of(text), ending, expected, reusable));
        }
    }
}
