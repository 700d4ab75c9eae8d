package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wininet4j.StatusEvent;
import org.wininet4j.call.Call;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.connection.FakeStream;
import org.wininet4j.connection.ReadBuffer;
import org.wininet4j.recording.FakeCall;

/** Reading a response head, on a stream that is none. */
class HeadTransferTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";

    private final List<StatusEvent> events = new ArrayList<>();
    private final Call call = FakeCall.reportingTo(events::add);

    @Test
    void whatFollowsTheHeadIsKeptForTheBodyAndCounted() throws Exception {
        var connection = FakeStream.of(ANSWER + "ok").connection();
        var transfer = new HeadTransfer(call, connection);

        assertThat(transfer.read().status()).isEqualTo(200);
        assertThat(transfer.received()).isEqualTo(ANSWER.length() + 2);
        assertThat(connection.buffer().size()).isEqualTo(2);
        assertThat(events).containsExactly(new StatusEvent.ReceivingResponse());
    }

    @Test
    void oneByteAtATimeIsTheSame() throws Exception {
        var connection = FakeStream.bytewise(ANSWER + "ok").connection();
        var transfer = new HeadTransfer(call, connection);

        assertThat(transfer.read().headers().first("content-length")).contains("2");
        assertThat(transfer.received()).isEqualTo(ANSWER.length());
        assertThat(connection.buffer().size()).isZero();
    }

    @Test
    void L3_8192BytesAreReadAheadThoughTheBufferBeginsSmaller() throws Exception {
        var connection = FakeStream.of(ANSWER + "x".repeat(20_000)).connection();
        var transfer = new HeadTransfer(call, connection);

        transfer.read();
        assertThat(transfer.received()).isEqualTo(ReadBuffer.CAPACITY);
        assertThat(connection.buffer().size()).isEqualTo(ReadBuffer.CAPACITY - ANSWER.length());
    }

    @Test
    void Q20_whatLookedLikeAHeadIsGivenBackAlsoToAFullBuffer() throws Exception {
        var connection = FakeStream.of("HTT", "x".repeat(20_000)).connection();
        var transfer = new HeadTransfer(call, connection);

        assertThat(transfer.read().status()).isEqualTo(200);
        assertThat(connection.buffer().size()).isEqualTo(3 + ReadBuffer.CAPACITY);
    }

    @Test
    void G32_interimHeadsAreToldAndSkipped() throws Exception {
        var transfer = new HeadTransfer(call,
                FakeStream.of("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 100 C\r\n\r\n" + ANSWER).connection());

        assertThat(transfer.read().status()).isEqualTo(200);
        assertThat(events).hasSize(3)
                .element(1)
                .isInstanceOfSatisfying(StatusEvent.IntermediateResponse.class, interim -> {
                    assertThat(interim.status()).isEqualTo(103);
                    assertThat(interim.headers().first("Link")).contains("x");
                });
    }

    @Test
    void E34_anEndInsideTheHeadIsNoResponse() {
        var transfer = new HeadTransfer(call, FakeStream.of("HTTP/1.1 200 OK\r\n").connection());

        assertThatThrownBy(transfer::read).isInstanceOf(WireFormatException.class);
    }

    @Test
    void aBrokenStreamIsToldAsItIs() {
        var transfer = new HeadTransfer(call, FakeStream.of("HTTP/1.1 2").thenFails(new IOException("Connection reset")).connection());

        assertThatThrownBy(transfer::read).isInstanceOf(IOException.class).hasMessage("Connection reset");
        assertThat(transfer.received()).isEqualTo(10);
    }
}
