package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetCommandTest {
    private static final List<String> BEGINNING = List.of("session HANDLE_CREATED", "connect HANDLE_CREATED", "request RESOLVING_NAME",
            "request NAME_RESOLVED", "request connect-attempt", "request CONNECTING_TO_SERVER", "request connect-attempt-ended",
            "request CONNECTED_TO_SERVER", "request connection-leased", "request SENDING_REQUEST", "request REQUEST_SENT",
            "request RECEIVING_RESPONSE", "request RESPONSE_RECEIVED");
    private static final List<String> BODY_AND_END = List.of("request download", "request connection-released", "request HANDLE_CLOSING",
            "connect HANDLE_CLOSING", "session HANDLE_CLOSING");

    @TempDir Path folder;
    private final Inet inet = new Inet();
    @AutoClose private final Served server = new Served();

    private static List<String> with(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Test
    void writesTheBodyToStandardOutputByteForByte() {
        var body = new byte[] {0, 27, '[', (byte) 0xff, '\r', '\n'};
        assertThat(inet.run("get", server.serve(c -> c.request().reply("200 OK", "", body).eof()))).isZero();
        assertThat(inet.outBytes()).isEqualTo(body);
        assertThat(inet.err()).isEmpty();
    }

    @Test
    void printsTheWholeSequenceOfASynchronousGet() {
        assertThat(inet.run("get", "--events", server.serve(c -> c.request().reply("200 OK", "", "one").eof()))).isZero();
        var events = inet.events().assertInvariants(0);
        assertThat(events.sequence()).isEqualTo(with(BEGINNING, BODY_AND_END));
        assertThat(events.contexts()).containsExactly("url 1", "-");
        assertThat(events.informationOf("CONNECTED_TO_SERVER")).isEqualTo("127.0.0.1:" + server.port());
    }

    @Test
    void printsTheWholeSequenceOfAnAsynchronousGet() {
        assertThat(inet.run("get", "--async", "--events", server.serve(c -> c.request().reply("200 OK", "", "one").eof()))).isZero();
        var expected = with(with(BEGINNING, List.of("request REQUEST_COMPLETE")), BODY_AND_END);
        assertThat(inet.events().assertInvariants(1).sequence()).isEqualTo(expected);
        assertThat(inet.events().informationOf("REQUEST_COMPLETE")).isEqualTo("send ok");
        assertThat(inet.out()).isEqualTo("one");
    }

    @Test
    void severalUrlsComeOneAfterTheOtherOverOneConnection() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "one").request().reply("200 OK", "", "two").eof());
        assertThat(inet.run("get", "--events", url + "1", url + "2")).isZero();
        assertThat(inet.out()).isEqualTo("onetwo");
        var events = inet.events().assertInvariants(0);
        assertThat(Collections.frequency(events.sequence(), "request CONNECTING_TO_SERVER")).isEqualTo(1);
        assertThat(events.contexts()).containsExactly("url 1", "url 2", "-");
    }

    @Test
    void sendsVerbHeadersAndData() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "").eof());
        assertThat(inet.run("get", url, "-X", "PUT", "-H", "X-One: 1", "-H", "Content-Type:text/plain", "-d", "data")).isZero();
        assertThat(server.log()).anyMatch(line -> line.contains("PUT / HTTP/1.1"))
                .anyMatch(line -> line.contains("X-One: 1"))
                .anyMatch(line -> line.contains("Content-Type: text/plain"))
                .noneMatch(line -> line.contains("form-urlencoded"))
                .anyMatch(line -> line.equals("body \"data\""));
    }

    @Test
    void dataWithoutAVerbIsAPostedForm() {
        assertThat(inet.run("get", server.serve(c -> c.request().reply("200 OK", "", "").eof()), "-d", "a=b")).isZero();
        assertThat(server.log()).anyMatch(line -> line.contains("POST / HTTP/1.1"))
                .anyMatch(line -> line.contains("Content-Type: application/x-www-form-urlencoded"));
    }

    @Test
    void sendsAFile() throws Exception {
        var file = Files.writeString(folder.resolve("data"), "from a file\n");
        assertThat(inet.run("get", server.serve(c -> c.request().reply("200 OK", "", "").eof()), "-d", "@" + file)).isZero();
        assertThat(server.log()).contains("body \"from a file\\n\"").anyMatch(line -> line.contains("Content-Length: 12"));
    }

    @Test
    void sendsStandardInputInChunks() {
        assertThat(inet.input("typed").run("get", server.serve(c -> c.request().reply("200 OK", "", "").eof()), "-d", "@-")).isZero();
        assertThat(server.log()).contains("body \"typed\"").anyMatch(line -> line.contains("Transfer-Encoding: chunked"));
    }

    @Test
    void savesTheBodyInAFile() {
        var file = folder.resolve("page");
        assertThat(inet.run("get", server.serve(c -> c.request().reply("200 OK", "", "saved").eof()), "-o", file.toString())).isZero();
        assertThat(file).hasContent("saved");
        assertThat(inet.out() + inet.err()).isEmpty();
    }

    @Test
    void saysOnATerminalWhatItSaved() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "saved").eof());
        assertThat(inet.errorsOnTerminal().run("get", url, "-o", folder.resolve("page").toString())).isZero();
        assertThat(inet.err()).matches("inet: saved .*page \\(5 B in .*/s\\)\n");
    }

    @Test
    void quietSaysNothingOnATerminal() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "saved").eof());
        assertThat(inet.errorsOnTerminal().run("get", "-q", url, "-o", folder.resolve("page").toString())).isZero();
        assertThat(inet.err()).isEmpty();
    }

    @Test
    void theProgressBarShowsAndGoes() {
        var url = server.serve(c -> c.request().send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab").await("drawn").send("cd").eof());
        var drawn = new SignallingOutput(() -> server.signals().signal("drawn"));
        assertThat(inet.errorsOnTerminal().errorsTo(drawn).run("get", url + "big.iso", "-o", folder.resolve("big").toString())).isZero();
        assertThat(drawn.text()).contains("\r\u001b[Kbig.iso [").contains("]  50%").containsPattern("\r\u001b\\[Kinet: saved .*\n$");
    }

    @Test
    void sendsByWayOfTheProxyAlsoToLocalHosts() {
        server.serve(c -> c.request().reply("200 OK", "", "far").request().eof(), c -> c.request().reply("200 OK", "", "near").eof());
        var proxy = "http://127.0.0.1:" + server.port();

        assertThat(inet.run("get", "-x", proxy, "http://www.example.test/a", "http://localhost/b")).isZero();
        assertThat(inet.out()).isEqualTo("farnear");
        assertThat(server.log()).contains("recv \"GET http://www.example.test/a HTTP/1.1\"", "recv \"GET http://localhost/b HTTP/1.1\"");
    }

    @Test
    void reachesTheHostsOfNoproxyDirectly() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "direct").eof());

        assertThat(inet.run("get", "--proxy", "http://127.0.0.1:9", "--noproxy", "127.0.0.1,example.test", url + "a")).isZero();
        assertThat(inet.out()).isEqualTo("direct");
        assertThat(server.log()).contains("recv \"GET /a HTTP/1.1\"");
    }

    @Test
    void printsWhichProxyWasChosen() {
        server.serve(c -> c.request().reply("200 OK", "", "far").eof());
        var proxy = "127.0.0.1:" + server.port();

        assertThat(inet.run("get", "-x", "127.0.0.1:9 " + proxy, "http://www.example.test/", "--events")).isZero();
        assertThat(inet.err()).containsSubsequence("proxy-chosen", "127.0.0.1:9, the first of the list", "proxy-failed", "proxy-chosen",
                proxy + ", the one before it failed");
    }
}
