package org.wininet4j.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wininet4j.benchmarks.drive.Sample;
import org.wininet4j.benchmarks.drive.Task;
import org.wininet4j.benchmarks.server.RunFolder;
import org.wininet4j.benchmarks.server.Servers;

/** Runs a workload: in each round every agent has its turn, in a process of its own which sleeps meanwhile, so that what the machine does meets all alike. */
public final class Rounds {

    /** One turn. */
    public record Turn(Sample sample, long connections) {}

    /**
     * What a workload gave.
     *
     * @param turns of each agent, a turn a round
     * @param troubles of agents that failed, a line each; their turns are missing
     */
    public record Result(Workload workload, Task task, Map<Contestant, List<Turn>> turns, List<String> troubles) {}

    /** Where to tell how far it is. */
    public interface Progress {
        /** An agent begins. */
        void turn(Workload workload, int round, int rounds, String agent);
    }

    private final Places places;
    private final Servers servers;
    private final RunFolder folder;
    private final Pace pace;
    private final List<String> jvmOptions;

    /** Rounds against these servers. */
    public Rounds(Places places, Servers servers, RunFolder folder, Pace pace, List<String> jvmOptions) {
        this.places = places;
        this.servers = servers;
        this.folder = folder;
        this.pace = pace;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** Runs one workload: some rounds with the same processes, then fresh ones. */
    public Result run(Workload workload, List<Contestant> contestants, Progress progress)
            throws IOException, InterruptedException {
        var task = workload.task(servers, folder.certificate(), pace);
        var result = new Result(workload, task, new LinkedHashMap<>(), new ArrayList<>());
        var entrants = contestants.stream().filter(contestant -> contestant.takesPart(workload)).toList();
        int each = workload.freshEachRound() ? 1 : pace.roundsPerProcess();
        for (int first = 1; first <= pace.rounds(); first += each) {
            try (var _ = workload.busy() ? BusyCores.all() : BusyCores.none();
                    var heat = new Heat(result, progress)) {
                for (int round = first; round < first + each && round <= pace.rounds(); round++) {
                    for (var contestant : entrants) {
                        heat.turn(contestant, round);
                    }
                }
            }
        }
        return result;
    }

    /** Rounds in which each agent has one process, which warms up at its first turn. The floors in C need no warm-up, and a new one each turn. */
    private final class Heat implements AutoCloseable {

        private final Result result;
        private final Progress progress;
        private final Map<Contestant, AgentProcess> processes = new HashMap<>();
        private final Set<Contestant> failed = new HashSet<>();

        Heat(Result result, Progress progress) {
            this.result = result;
            this.progress = progress;
        }

        void turn(Contestant contestant, int round) throws IOException, InterruptedException {
            if (failed.contains(contestant)) {
                return;
            }
            var workload = result.workload();
            progress.turn(workload, round, pace.rounds(), contestant.name());
            var server = workload.server(servers);
            long before = server.accepted();
            try {
                var sample = measure(contestant);
                // the driver's own question is one of them
                long connections = server.accepted() - before - 1;
                result.turns().computeIfAbsent(contestant, _ -> new ArrayList<>()).add(new Turn(sample, connections));
                if (connections > workload.connectionsAllowed(pace)) {
                    result.troubles().add(contestant.name() + " opened " + connections + " connections, so it does not keep them alive");
                }
            } catch (AgentProcess.AgentFailedException e) {
                result.troubles().add(contestant.name() + ": " + e.getMessage());
                failed.add(contestant);
            }
        }

        private Sample measure(Contestant contestant) throws IOException, InterruptedException, AgentProcess.AgentFailedException {
            if (contestant.isNative()) {
                try (var process = start(contestant, result.task().withWarmup(pace.refresh()))) {
                    return process.sample();
                }
            }
            var process = processes.get(contestant);
            if (process == null) {
                process = start(contestant, result.task());
                processes.put(contestant, process);
                process.awaitReady();
            }
            process.go();
            return process.sample();
        }

        private AgentProcess start(Contestant contestant, Task task) throws IOException {
            var command = new ArrayList<>(result.workload().pinning().prefix());
            command.addAll(contestant.command(places, jvmOptions));
            command.addAll(task.toArguments());
            return new AgentProcess(command, folder.path(), task.warmup().plus(task.measure()));
        }

        @Override
        public void close() {
            processes.values().forEach(AgentProcess::close);
        }
    }
}
