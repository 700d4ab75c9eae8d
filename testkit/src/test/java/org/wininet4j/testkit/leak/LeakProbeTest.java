package org.wininet4j.testkit.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LeakProbeTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final LeakProbe everything = LeakProbe.start();
    /** Other runs on this machine may make temporary files of ours at any moment. */
    private final LeakProbe probe = everything.tolerating(text -> text.startsWith("temporary file"));

    @Test
    void nothingIsLeftOfNothing() {
        assertThat(probe.leftovers(AT_ONCE)).isEmpty();
    }

    @Test
    void aPlatformThreadIsFoundAndItsEndAwaited() throws InterruptedException {
        var end = new CountDownLatch(1);
        var thread = Thread.ofPlatform().name("left-behind").start(() -> awaitQuietly(end));

        assertThat(probe.leftovers(AT_ONCE)).singleElement().asString().startsWith("thread \"left-behind\"");
        end.countDown();
        assertThat(probe.leftovers(PATIENT)).isEmpty();
        thread.join();
    }

    @Test
    void aVirtualThreadIsFoundAndItsEndAwaited() throws InterruptedException {
        var end = new CountDownLatch(1);
        var thread = Thread.ofVirtual().name("left-behind").start(() -> awaitQuietly(end));

        assertThat(probe.leftovers(AT_ONCE)).singleElement().asString().startsWith("virtual thread \"left-behind\"");
        end.countDown();
        assertThat(probe.leftovers(PATIENT)).isEmpty();
        thread.join();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells")
    void socketsAreFoundWithTheirStates() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var _ = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(probe.leftovers(AT_ONCE)).hasSize(2)
                    .anySatisfy(text -> assertThat(text).startsWith("socket tcp").endsWith("LISTEN"))
                    .anySatisfy(text -> assertThat(text).contains("to port " + server.getLocalPort()).endsWith("ESTABLISHED"));
        }
        assertThat(probe.leftovers(AT_ONCE)).isEmpty();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells")
    void anOpenFileIsFound(@TempDir Path folder) throws IOException {
        var file = folder.resolve("left-behind");
        try (var _ = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(probe.leftovers(AT_ONCE)).contains("open file " + file.toRealPath());
        }
        assertThat(probe.leftovers(AT_ONCE)).doesNotContain("open file " + file.toRealPath());
    }

    @Test
    void aTemporaryFileIsFound() throws IOException {
        var file = Files.createTempFile("wininet4j-left", ".tmp");

        assertThat(everything.leftovers(AT_ONCE)).contains("temporary file " + file);
        Files.delete(file);
        assertThat(everything.leftovers(AT_ONCE)).doesNotContain("temporary file " + file);
    }

    @Test
    void whatIsToleratedMayStay() throws IOException {
        var file = Files.createTempFile("wininet4j-left", ".tmp");

        assertThat(probe.leftovers(AT_ONCE)).isEmpty();
        Files.delete(file);
    }

    @Test
    void theAssertionListsWhatIsLeft() throws IOException {
        var file = Files.createTempFile("wininet4j-left", ".tmp");

        assertThatThrownBy(() -> everything.assertNothingLeft(AT_ONCE)).isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)left behind \\(\\d+\\):\n.*")
                .hasMessageContaining("\n  temporary file " + file);
        Files.delete(file);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
