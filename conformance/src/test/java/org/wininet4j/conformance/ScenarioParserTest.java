package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioParserTest {
    @Test
    void takesAFileApart() throws Exception {
        Scenario scenario = ScenarioParser.parse("""
                # what it shows
                server a
                  conn
                    request
                    reply "200 OK" "" "x"

                  conn
                unused u
                server b
                client
                  # the calls
                  open s
                  connect c s 127.0.0.1 ${a}
                """);
        assertThat(scenario.servers()).extracting(Scenario.Server::name).containsExactly("a", "b");
        assertThat(scenario.servers().getFirst().connections()).hasSize(2);
        assertThat(scenario.unused()).containsExactly("u");
        assertThat(scenario.client()).contains(new Scenario.Line(13, "connect c s 127.0.0.1 ${a}"));
    }

    @Test
    void knowsWhereFtpIsSpoken() throws Exception {
        assertThat(ScenarioParser.parse("client\nconnect c s h 21 service=ftp").speaksFtp()).isTrue();
        assertThat(ScenarioParser.parse("client\nopen-url u s ftp://h/").speaksFtp()).isTrue();
        assertThat(ScenarioParser.parse("client\nftp-pwd null").speaksFtp()).isFalse();
    }

    @Test
    void acceptsEveryStepOfAServer() throws Exception {
        Scenario scenario = ScenarioParser.parse("""
                server a
                  conn
                    request
                    head
                    body
                    line
                    send "x"
                    reply "200 OK"
                    reply "200 OK" "A: 1\\r\\n"
                    reply "200 OK" "" "x"
                    repeat 2 "x"
                    delay 1
                    signal x
                    await x
                    pasv
                    data-open
                    data-send "x"
                    data-recv
                    data-close
                    eof
                    close
                    reset
                """);
        assertThat(ServerScripts.of(scenario.servers().getFirst(), scenario.somePorts())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conn                           | line 1: conn outside a server
            request                        | line 1: outside a conn: request
            server a;request               | line 2: outside a conn: request
            server                         | line 1: one name must follow server
            server a;conn;jump             | line 3: unknown step of a server: jump with 0 words
            server a;conn;send ${b}        | line 3: there is no server b
            server a;conn;send x flags=1   | line 3: a server's step has no options
            client;send r;jump             | line 3: unknown statement: jump
            client;wait NEVER r            | line 2: unknown name INTERNET_STATUS_NEVER
            client;on REDIRECT r to send r | line 2: on STATUS H do STATEMENT: on REDIRECT r to send r
            client;on REDIRECT r do jump   | line 2: unknown statement: jump
            """)
    void saysWhereAndWhatIsWrong(String lines, String message) {
        assertThatThrownBy(() -> ScenarioParser.parse(lines.replace(';', '\n'))).hasMessage(message);
    }
}
