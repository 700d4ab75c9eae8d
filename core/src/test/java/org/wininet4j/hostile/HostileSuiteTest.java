package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wininet4j.hostile.HostilePlay.Result;
import org.wininet4j.testkit.hostile.HostileResponse;
import org.wininet4j.testkit.hostile.HostileResponses;
import org.wininet4j.testkit.hostile.HostileServer;
import org.wininet4j.testkit.hostile.HostileServer.Delivery;

/**
 * Every hostile answer, whole and one byte at a time, synchronous and asynchronous: it ends in the value or the error which the table
 * says, with the events of the grammar, and a connection of no further use is never used again. All are played at once.
 */
class HostileSuiteTest {
    private static final int AT_ONCE = 24;

    private record Played(HostilePlay play, Future<Result> result) {}

    private static ExecutorService threads;
    private static List<Played> all;

    @BeforeAll
    static void playAll() {
        threads = Executors.newFixedThreadPool(AT_ONCE);
        all = Stream.of(HostileResponses.all(), HostileResponses.stackedCodings())
                .flatMap(List::stream)
                .flatMap(HostileSuiteTest::plays)
                .map(play -> new Played(play, threads.submit(play::run)))
                .toList();
    }

    @AfterAll
    static void endThreads() {
        threads.shutdownNow();
    }

    private static Stream<HostilePlay> plays(HostileResponse answer) {
        return Stream.of(Delivery.values())
                .flatMap(delivery -> Stream.of(new HostilePlay(answer, delivery, false), new HostilePlay(answer, delivery, true)));
    }

    @TestFactory
    Stream<DynamicTest> everyHostileAnswerEndsAsItMust() {
        return all.stream().map(played -> DynamicTest.dynamicTest(name(played.play), () -> judge(played.play, played.result.get())));
    }

    private static String name(HostilePlay play) {
        return play.answer() + (play.delivery() == Delivery.BYTEWISE ? ", bytewise" : "") + (play.asynchronous() ? ", async" : "");
    }

    private static void judge(HostilePlay play, Result result) {
        var answer = play.answer();
        assertThat(result.first()).as("%s: %s", answer.dump(), answer.expected()).matches(answer.expected()::admits, "as expected");
        assertThat(result.story()).matches(play.storyPattern());
        assertThat(result.connectionsOfFirst()).isEqualTo(1);
        assertThat(result.second()).isEqualTo(HostileServer.SECOND);
        assertThat(result.connections()).isEqualTo(answer.reusable() ? 1 : 2);
        result.recording().assertInvariants();
    }
}
