package org.wininet4j.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wininet4j.benchmarks.drive.Sample;
import org.wininet4j.benchmarks.drive.Task;
import org.wininet4j.benchmarks.server.RunFolder;
import org.wininet4j.benchmarks.server.Servers;

/** Runs a workload: in each round every agent has its turn, in a process of its own, so that what the machine does meets all alike. */
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

    /** Runs one workload. */
    public Result run(Workload workload, List<Contestant> contestants, Progress progress)
            throws IOException, InterruptedException {
        var task = workload.task(servers, folder.certificate(), pace);
        var turns = new LinkedHashMap<Contestant, List<Turn>>();
        var troubles = new ArrayList<String>();
        for (int round = 1; round <= pace.rounds(); round++) {
            for (var contestant : contestants) {
                if (contestant.takesPart(workload)) {
                    progress.turn(workload, round, pace.rounds(), contestant.name());
                    turn(workload, task, contestant, turns, troubles);
                }
            }
        }
        return new Result(workload, task, turns, troubles);
    }

    private void turn(
            Workload workload, Task task, Contestant contestant, Map<Contestant, List<Turn>> turns, List<String> troubles)
            throws IOException, InterruptedException {
        var server = workload.server(servers);
        long before = server.accepted();
        try {
            var sample = AgentProcess.run(command(workload, task, contestant), folder.path(), pace);
            // the driver's own question is one of them
            long connections = server.accepted() - before - 1;
            turns.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(new Turn(sample, connections));
            if (connections > workload.connectionsAllowed(pace)) {
                troubles.add(contestant.name() + " opened " + connections + " connections, so it does not keep them alive");
            }
        } catch (AgentProcess.AgentFailedException e) {
            troubles.add(contestant.name() + ": " + e.getMessage());
        }
    }

    private List<String> command(Workload workload, Task task, Contestant contestant) {
        var command = new ArrayList<>(workload.pinning().prefix());
        command.addAll(contestant.command(places, jvmOptions));
        command.addAll(task.toArguments());
        return command;
    }
}
