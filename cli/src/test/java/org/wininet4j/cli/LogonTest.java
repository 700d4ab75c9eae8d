package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptedServer;

/** Logging on at the command line. */
class LogonTest {
    private static final String JOE = "     \"Authorization: Basic am9lOnNlY3JldA==\"";

    /** Gives these answers, and keeps the questions; a secret question is marked. */
    private static final class Person implements Inquiry {
        private final List<String> questions = new ArrayList<>();
        private final ArrayDeque<String> answers;

        Person(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Optional<String> line(String question) {
            questions.add(question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<char[]> secret(String question) {
            questions.add("hidden: " + question);
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        }
    }

    private static ConnectionScript denied(ConnectionScript script) {
        return script.request().reply("401 Unauthorized", "WWW-Authenticate: Basic realm=\"r\\\"\u0001\"\r\n", "denied");
    }

    private static void granting(ConnectionScript script) {
        denied(script).request().reply("200 OK", "", "granted").eof();
    }

    private static String url(ScriptedServer server) {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Test
    void aUserAndAPasswordAreUsedIfTheServerAsks() {
        try (var server = ScriptedServer.start(LogonTest::granting)) {
            var inet = new Inet();

            assertThat(inet.run("get", "-u", "joe:secret", url(server))).isZero();
            assertThat(inet.out()).isEqualTo("granted");
            assertThat(inet.err()).isEmpty();
            assertThat(server.log()).contains(JOE);
        }
    }

    @Test
    void aPasswordThatIsNotGivenIsAskedForBeforehand() {
        try (var server = ScriptedServer.start(LogonTest::granting)) {
            var person = new Person("secret");

            assertThat(new Inet().asking(person).run("get", "-u", "joe", url(server))).isZero();
            assertThat(person.questions).containsExactly("hidden: Password of joe: ");
            assertThat(server.log()).contains(JOE);
        }
    }

    @Test
    void whoIsAtATerminalIsAskedWhenTheServerAsks() {
        try (var server = ScriptedServer.start(LogonTest::granting)) {
            var person = new Person("joe", "secret");
            var inet = new Inet().asking(person);

            assertThat(inet.run("get", url(server))).isZero();
            var place = "\"r\"\" at 127.0.0.1:" + server.port() + ": ";
            assertThat(person.questions).hasSize(2).allSatisfy(question -> assertThat(question).doesNotContain("\u0001", "secret"));
            assertThat(person.questions.getFirst()).startsWith("User for \"r\"").endsWith(place.substring(place.indexOf(" at")));
            assertThat(server.log()).contains(JOE);
        }
    }

    @Test
    void aProxyThatAsksIsNamed() {
        try (var proxy = ScriptedServer.start(c -> c.request()
                .reply("407 No", "Proxy-Authenticate: Basic realm=\"r\"\r\n", "denied")
                .request()
                .reply("200 OK", "", "granted")
                .eof())) {
            var person = new Person("joe", "secret");
            var inet = new Inet().asking(person);

            assertThat(inet.run("get", "--proxy", "127.0.0.1:" + proxy.port(), "http://server.test/")).isZero();
            var place = "\"r\" at the proxy 127.0.0.1:" + proxy.port() + ": ";
            assertThat(person.questions).containsExactly("User for " + place, "hidden: Password of joe for " + place);
            assertThat(inet.out()).isEqualTo("granted");
            assertThat(proxy.log()).contains("     \"Proxy-Authorization: Basic am9lOnNlY3JldA==\"");
        }
    }

    @Test
    void whoSaysNothingGetsTheServersPage() {
        try (var server = ScriptedServer.start(c -> denied(c).eof())) {
            var inet = new Inet().asking(new Person(""));

            assertThat(inet.run("get", url(server))).isEqualTo(ExitCode.SERVER.number());
            assertThat(inet.out()).isEqualTo("denied");
        }
    }

    @Test
    void withoutATerminalNobodyIsAsked() {
        try (var server = ScriptedServer.start(c -> denied(c).eof())) {
            assertThat(new Inet().run("get", url(server))).isEqualTo(ExitCode.SERVER.number());
        }
    }

    @Test
    void theEventsTellTheStepsAndNoSecret() {
        try (var server = ScriptedServer.start(LogonTest::granting)) {
            var inet = new Inet();

            assertThat(inet.run("get", "-u", "joe:secret", "--events", url(server))).isZero();
            assertThat(inet.err()).contains("auth-challenge", "auth-chosen", "auth-accepted").doesNotContain("secret", "am9lOnNlY3JldA");
        }
    }
}
