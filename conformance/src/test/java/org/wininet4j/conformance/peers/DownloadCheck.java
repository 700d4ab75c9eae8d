package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of 512 MiB arrives whole through the functions. */
@ExtendWith(Progress.class)
class DownloadCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final int FILE_MEBIBYTES = 512;
    private static final int BUFFER_BYTES = 64 * 1024;

    private static Nginx nginx;
    private static SeededFile file;

    @BeforeAll
    static void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
        file = SeededFile.write(nginx.file("large"), FILE_MEBIBYTES);
    }

    @ParameterizedTest
    @EnumSource
    void aFileOf512MebibytesArrivesByInternetReadFile(Mode mode) throws InterruptedException {
        try (var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/large");
            assertThat(request.send()).isZero();

            assertThat(Download.of(request, BUFFER_BYTES)).isEqualTo(new Download(file.length(), file.digest()));
            request.close();

            var steps = request.steps();
            assertThat(steps).isEqualTo(Mode.SYNC.sequence(of(OPEN, EXCHANGE, times(count(steps, READ[0]) - 1, READ), CLOSING)));
            assertThat(request.pended()).isEqualTo(count(request.sequence(), DONE));
        }
    }
}
