package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of 1 GiB in a heap of 64 MiB: sent from a stream, read, and read decoded. */
@ExtendWith(Progress.class)
class SmallHeapCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final int MEBIBYTES = 1024;
    private static final long BYTES = (long) MEBIBYTES << 20;

    private static Nginx nginx;

    @BeforeAll
    static void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
    }

    private static String run(String... arguments) throws IOException {
        var command = new ArrayList<Object>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java"), "-Xmx64m", "-cp", System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
        command.addAll(List.of(arguments));
        return Program.run(command.toArray());
    }

    @Test
    void oneGibibyteIsSentFromAStream() throws Exception {
        var answer = run("upload", nginx.url("/upload"), Integer.toString(MEBIBYTES)).split(" ");

        assertThat(answer[0]).isEqualTo("200");
        var received = Path.of(answer[1]);
        assertThat(Files.size(received)).isEqualTo(BYTES);
        assertThat(SeededFile.digestOf(received)).isEqualTo(answer[2]);
        Files.delete(received);
    }

    @Test
    void oneGibibyteIsRead() throws Exception {
        var file = SeededFile.write(nginx.file("huge"), MEBIBYTES);

        assertThat(run("download", nginx.url("/huge"))).isEqualTo("[] " + BYTES + " " + file.digest());
        Files.delete(file.path());
    }

    @Test
    void oneGibibyteIsReadDecoded() throws Exception {
        var digest = SeededFile.sha256();
        var line = "All work and no play makes Jack a dull boy, %08d times. ";
        long bytes = 0;
        try (var out = new GZIPOutputStream(Files.newOutputStream(nginx.file("packed.gz")), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            for (int number = 0; bytes < BYTES; number++) {
                var block = line.formatted(number).repeat(100).getBytes(StandardCharsets.US_ASCII);
                out.write(block);
                digest.update(block);
                bytes += block.length;
            }
        }

        assertThat(run("download", nginx.url("/packed"))).isEqualTo("[gzip] " + bytes + " " + SeededFile.hex(digest));
    }
}
