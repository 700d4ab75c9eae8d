package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.ERROR_INTERNET_OPERATION_CANCELLED;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.win32.process.ProcessState;

/**
 * Measures the time from closing a handle to the end of a call that waits on it: the return of a synchronous one, REQUEST_COMPLETE of an
 * asynchronous one. Prints the spread; what is asserted is how the call ends, not when. Run by {@code scripts/cancel-latency.sh}.
 */
class CancelLatency {
    private static final int WARM_UP_RUNS = 20;
    private static final int RUNS = 50;
    /** After the last event until the thread surely waits inside the system. */
    private static final long PAUSE_MILLIS = 30;
    private static final double NANOS_PER_MICRO = 1e3;

    @BeforeAll
    static void printHeading() {
        System.out.printf(Locale.ROOT, "JDK %s, %s, %d processors, %d runs each; microseconds%n%-8s %-6s %8s %8s %8s%n",
                Runtime.version(), System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(), RUNS,
                "call", "mode", "min", "median", "max");
    }

    @AfterEach
    void forgetConnections() {
        ProcessState.reset();
    }

    @ParameterizedTest
    @EnumSource
    void ofASynchronousCall(BlockedCall blocked) throws Exception {
        measure(blocked, Mode.SYNC);
    }

    @ParameterizedTest
    @EnumSource
    void ofAnAsynchronousCall(BlockedCall blocked) throws Exception {
        measure(blocked, Mode.ASYNC);
    }

    private static void measure(BlockedCall blocked, Mode mode) throws Exception {
        var nanos = new long[RUNS];
        try (var peer = blocked.peer(WARM_UP_RUNS + RUNS)) {
            for (int run = -WARM_UP_RUNS; run < RUNS; run++) {
                long taken = nanosToCancel(blocked, mode, peer.port());
                nanos[Math.max(0, run)] = taken;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-8s %-6s %8.0f %8.0f %8.0f%n", blocked.name().toLowerCase(Locale.ROOT),
                mode.name().toLowerCase(Locale.ROOT), nanos[0] / NANOS_PER_MICRO, nanos[RUNS / 2] / NANOS_PER_MICRO,
                nanos[RUNS - 1] / NANOS_PER_MICRO);
    }

    private static long nanosToCancel(BlockedCall blocked, Mode mode, int port) throws Exception {
        ProcessState.reset();
        try (var client = new Client(mode, port)) {
            var request = client.request("POST", "/");
            blocked.prepare(request);
            var call = onPlatformThread(() -> new End(blocked.call(request), System.nanoTime()));
            blocked.awaitLastStep(request);
            Thread.sleep(PAUSE_MILLIS);

            long began = System.nanoTime();
            request.close();
            var end = call.get();

            assertThat(end.error()).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
            assertThat(request.sequence()).isEqualTo(blocked.sequence(mode));
            return (mode == Mode.SYNC ? end.nanos() : request.lastCompletionNanos()) - began;
        }
    }

    private record End(int error, long nanos) {}

    private static FutureTask<End> onPlatformThread(Callable<End> call) {
        var task = new FutureTask<>(call);
        Thread.ofPlatform().name("wininet4j-blocked").start(task);
        return task;
    }
}
