package org.wininet4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wininet4j.benchmarks.drive.Drive;
import org.wininet4j.benchmarks.drive.Metric;
import org.wininet4j.benchmarks.drive.Sample;
import org.wininet4j.benchmarks.drive.Task;
import org.wininet4j.benchmarks.run.Contestant;
import org.wininet4j.benchmarks.run.Rounds;
import org.wininet4j.benchmarks.run.Workload;

class TableTest {

    private static final Task TASK = new Task(
            Drive.LOOP, URI.create("http://127.0.0.1:80/"), 1024, 1, 1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1),
            Path.of("c.pem"));

    private static List<Rounds.Turn> turns(double... requests) {
        return Arrays.stream(requests)
                .mapToObj(count -> new Rounds.Turn(
                        new Sample(Map.of(
                                Metric.REQUESTS, count, Metric.SECONDS, 1.0, Metric.CPU_SECONDS, 0.5, Metric.ALLOCATED_BYTES,
                                count * 2000)),
                        1))
                .toList();
    }

    private static Rounds.Result result() {
        var turns = new LinkedHashMap<Contestant, List<Rounds.Turn>>();
        turns.put(Contestant.all().get("c-loop"), turns(1000, 3000, 2000));
        turns.put(Contestant.all().get("wininet4j"), turns(1500, 1600, 1400));
        turns.put(Contestant.all().get("okhttp"), turns(500, 500, 500));
        turns.put(Contestant.all().get("apache"), turns(1000, 1000, 1000));
        return new Rounds.Result(Workload.SYNC, TASK, turns, List.of("jdk: ended with 1"));
    }

    @Test
    void aRowTellsMedianSpreadRatiosAndCosts() {
        assertThat(Table.of(result()).lines().filter(line -> line.contains("wininet4j")).findFirst().orElseThrow())
                .containsSubsequence("1,500 [1,400..1,600]", "0.75", "1.50", "3.333", "2,000", "1 |");
    }

    @Test
    void whatWasNotMeasuredIsADash() {
        var turns = new LinkedHashMap<Contestant, List<Rounds.Turn>>();
        turns.put(Contestant.all().get("wininet4j"), turns(10));
        var table = Table.of(new Rounds.Result(Workload.EVENTS, TASK, turns, List.of()));
        assertThat(table.lines().filter(line -> line.contains("wininet4j")).findFirst().orElseThrow())
                .containsSubsequence("10.00", "–", "–");
    }

    @Test
    void theLibraryAsItWasHasAColumnWhereItTakesPart() {
        var result = result();
        result.turns().put(Contestant.before(Path.of("old")), turns(1200));
        assertThat(Table.of(result).lines().filter(line -> line.contains("wininet4j")).findFirst().orElseThrow())
                .containsSubsequence("0.75", "1.50", "1.25", "3.333");
        assertThat(Table.of(result())).doesNotContain("of before");
        assertThat(Table.of(result)).contains("| of before |");
    }

    @Test
    void anAgentThatFailedIsNotPassedOver() {
        assertThat(Table.of(result())).endsWith("! jdk: ended with 1\n");
    }
}
