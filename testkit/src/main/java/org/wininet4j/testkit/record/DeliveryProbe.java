package org.wininet4j.testkit.record;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a piece of code on another thread while a callback waits for it, a limited time. Deliveries made by the probe are not probed. */
final class DeliveryProbe {
    private static final ScopedValue<Boolean> PROBING = ScopedValue.newInstance();
    private static final int FRAMES_SHOWN = 12;

    private final Runnable probe;
    private final Duration limit;

    DeliveryProbe(Runnable probe, Duration limit) {
        this.probe = probe;
        this.limit = limit;
    }

    /** What went wrong, if anything did. */
    Optional<String> run() {
        if (PROBING.isBound()) {
            return Optional.empty();
        }
        var failure = new AtomicReference<@Nullable Throwable>();
        var thread = Thread.ofVirtual()
                .name("delivery-probe")
                .uncaughtExceptionHandler((_, thrown) -> failure.set(thrown))
                .start(() -> ScopedValue.where(PROBING, true).run(probe));
        try {
            if (!thread.join(limit)) {
                return Optional.of(stuck(thread));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("the callback was interrupted while it waited for the probe");
        }
        return Optional.ofNullable(failure.get()).map(thrown -> "the probe failed: " + thrown);
    }

    private String stuck(Thread thread) {
        var frames = Arrays.stream(thread.getStackTrace())
                .limit(FRAMES_SHOWN)
                .map(frame -> "\n          at " + frame)
                .collect(Collectors.joining());
        thread.interrupt();
        return "the probe did not return within " + limit.toMillis() + " ms, a lock is held during the callback" + frames;
    }
}
