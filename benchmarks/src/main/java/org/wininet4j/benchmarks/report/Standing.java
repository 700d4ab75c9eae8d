package org.wininet4j.benchmarks.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.wininet4j.benchmarks.drive.Metric;
import org.wininet4j.benchmarks.run.Contestant;
import org.wininet4j.benchmarks.run.Contestant.Role;
import org.wininet4j.benchmarks.run.Rounds;
import org.wininet4j.benchmarks.run.Unit;

/**
 * How an agent did in a workload.
 *
 * @param value in the unit of the workload
 * @param ofFloor its median as a ratio to the floor's; above 1 is better; empty if there is no floor
 * @param ofBestPeer the same to the best peer's, a peer's own being 1 where it is the best
 * @param ofBefore the same to that of the library as it was
 * @param medians of what else was measured
 * @param connections the most it opened in a turn
 */
record Standing(
        Contestant contestant,
        Spread value,
        OptionalDouble ofFloor,
        OptionalDouble ofBestPeer,
        OptionalDouble ofBefore,
        Map<Metric, Double> medians,
        long connections) {

    /** All agents of a workload, in their order. */
    static List<Standing> of(Rounds.Result result) {
        var unit = result.workload().unit();
        var spreads = new java.util.LinkedHashMap<Contestant, Spread>();
        result.turns()
                .forEach((contestant, turns) -> spreads.put(contestant, Spread.of(turns.stream()
                        .map(turn -> unit.value(turn.sample(), result.task()))
                        .toList())));
        var floor = first(spreads, Role.FLOOR); // the bare loop where it takes part, else curl
        var before = first(spreads, Role.BEFORE);
        var best = bestPeer(spreads, unit);
        var standings = new ArrayList<Standing>();
        spreads.forEach((contestant, spread) -> {
            var turns = result.turns().getOrDefault(contestant, List.of());
            long connections = turns.stream().mapToLong(Rounds.Turn::connections).max().orElse(0);
            standings.add(new Standing(
                    contestant, spread, ratio(unit, spread, floor), ratio(unit, spread, best), ratio(unit, spread, before),
                    medians(turns), connections));
        });
        return standings;
    }

    private static OptionalDouble ratio(Unit unit, Spread spread, OptionalDouble other) {
        return other.isPresent() ? OptionalDouble.of(unit.ratio(spread.median(), other.getAsDouble())) : other;
    }

    private static OptionalDouble first(Map<Contestant, Spread> spreads, Role role) {
        return spreads.entrySet()
                .stream()
                .filter(entry -> entry.getKey().role() == role)
                .mapToDouble(entry -> entry.getValue().median())
                .findFirst();
    }

    private static OptionalDouble bestPeer(Map<Contestant, Spread> spreads, Unit unit) {
        return spreads.entrySet()
                .stream()
                .filter(entry -> entry.getKey().role() == Role.PEER)
                .mapToDouble(entry -> entry.getValue().median())
                .reduce((one, other) -> unit.ratio(one, other) >= 1 ? one : other);
    }

    private static Map<Metric, Double> medians(List<Rounds.Turn> turns) {
        var medians = new EnumMap<Metric, Double>(Metric.class);
        for (var metric : Metric.values()) {
            var values = turns.stream()
                    .flatMap(turn -> turn.sample().get(metric).stream().boxed())
                    .toList();
            if (!values.isEmpty()) {
                medians.put(metric, Spread.of(values).median());
            }
        }
        return medians;
    }

    /** A median divided by the number of requests, if both were measured. */
    OptionalDouble perRequest(Metric metric) {
        var total = medians.get(metric);
        var requests = medians.get(Metric.REQUESTS);
        return total == null || requests == null || requests == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / requests);
    }
}
