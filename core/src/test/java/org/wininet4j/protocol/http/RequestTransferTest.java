package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wininet4j.connection.FakeStream;
import org.wininet4j.recording.FakeCall;

/** Writing a request, on a stream that is none. */
class RequestTransferTest {
    private static final int BLOCK = 64 * 1024;

    @Test
    void K12_theLimitIsForEachBlockOfAPartAndNotForTheWholeOfIt() throws Exception {
        var sizes = new ArrayList<Integer>();
        var stream = new FakeStream() {
            @Override
            public void write(byte[] source, int offset, int length, long limitNanos) throws IOException {
                sizes.add(length);
                super.write(source, offset, length, limitNanos);
            }
        };
        var transfer = new RequestTransfer(FakeCall.quiet(), stream.connection());
        transfer.sendBlock(new byte[2 * BLOCK + 1], 0, 2 * BLOCK + 1);

        assertThat(sizes).isEqualTo(List.of(BLOCK, BLOCK, 1));
        assertThat(transfer.sent()).isEqualTo(2 * BLOCK + 1);
    }
}
