package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.win32.Recorded.Mode;

/** Closing a handle inside every callback of an exchange in turn (H43, H44, H47, H49, G18). */
class CloseAnywhereTest {
    /** Callbacks of a synchronous exchange: the creation of the request up to the last RESPONSE_RECEIVED; asynchronous ones have more. */
    private static final int CALLBACKS = 20;

    @RegisterExtension final Recorded wininet = new Recorded();

    /** Which handle is closed, seen from the request. */
    enum Victim {
        REQUEST(handle -> handle), CONNECTION(Recorded::parentOf), SESSION(handle -> Recorded.parentOf(Recorded.parentOf(handle)));

        private final UnaryOperator<HINTERNET> of;

        Victim(UnaryOperator<HINTERNET> of) {
            this.of = of;
        }
    }

    static Stream<Arguments> moments() {
        return Arrays.stream(Mode.values())
                .flatMap(mode -> Arrays.stream(Victim.values())
                        .flatMap(victim -> IntStream.range(0, CALLBACKS).mapToObj(number -> Arguments.of(mode, victim, number))));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void closingEndsAnExchangeInOrder(Mode mode, Victim victim, int number) {
        var request = post(mode);
        var closed = victim.of.apply(request);
        wininet.insideNumber(number, () -> InternetCloseHandle(closed));

        var results = exchange(request);

        InternetCloseHandle(closed);
        wininet.await("HANDLE_CLOSING", request);
        assertThat(wininet.statuses(request)).containsOnlyOnce("HANDLE_CLOSING").endsWith("HANDLE_CLOSING");
        assertThat(resultsAfter(results)).isIn(List.of(), List.of(ERROR_INTERNET_OPERATION_CANCELLED), List.of(ERROR_INVALID_HANDLE));
    }

    private HINTERNET post(Mode mode) {
        return wininet.post(mode, server -> server.request()
                .reply("302 Found", "Location: /next\r\n", "moved")
                .request()
                .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
                .await("never"));
    }

    /** The results of the calls of an exchange up to the first that fails. */
    private List<Integer> exchange(HINTERNET request) {
        var results = new ArrayList<Integer>();
        var buffers = new INTERNET_BUFFERS();
        buffers.dwBufferTotal = 4;
        results.add(wininet.result(request, () -> HttpSendRequestEx(request, buffers, null, 0, null)));
        if (results.getLast() == 0) {
            results.add(wininet.result(request, () -> InternetWriteFile(request, new byte[4], 0, 4, new IntRef())));
        }
        if (results.getLast() == 0) {
            results.add(wininet.result(request, () -> HttpEndRequest(request, null, 0, null)));
        }
        if (results.getLast() == 0) {
            results.add(wininet.result(request, () -> InternetReadFile(request, new byte[3], 0, 3, new IntRef())));
        }
        return results;
    }

    private static List<Integer> resultsAfter(List<Integer> results) {
        return results.stream().filter(result -> result != 0).toList();
    }
}
