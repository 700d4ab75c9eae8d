package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wininet4j.NameResolver;

/** Knows no name, and says so only when it is told to. Thread-safe. */
final class StuckResolver implements NameResolver {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }

    void awaitAsked() throws InterruptedException {
        assertThat(asked.await(Recorded.LIMIT.toMillis(), TimeUnit.MILLISECONDS)).as("a name is looked up").isTrue();
    }

    void answer() {
        answer.countDown();
    }
}
