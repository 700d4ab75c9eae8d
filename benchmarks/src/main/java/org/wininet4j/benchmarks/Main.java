package org.wininet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wininet4j.benchmarks.codec.CodecBenchmarks;
import org.wininet4j.benchmarks.report.JsonReport;
import org.wininet4j.benchmarks.report.Table;
import org.wininet4j.benchmarks.run.ColdStarts;
import org.wininet4j.benchmarks.run.Contestant;
import org.wininet4j.benchmarks.run.Pace;
import org.wininet4j.benchmarks.run.Places;
import org.wininet4j.benchmarks.run.Rounds;
import org.wininet4j.benchmarks.run.Workload;
import org.wininet4j.benchmarks.server.RunFolder;
import org.wininet4j.benchmarks.server.Servers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;

/** The command {@code benchmarks/run}. */
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Runs this library, its peers and the floors in turns, and prints tables.")
public final class Main implements Callable<Integer> {

    private static final String COLD = "cold";

    @Parameters(paramLabel = "WORKLOAD", description = "Of sync callers async inflight download upload tls-sync tls-download connect"
            + " headers redirects events cookies adaptive cold memory codec url jar, the last two being parts of codec; all of them by default.") private Set<
                    String> workloads = new LinkedHashSet<>();

    @Option(names = "--rounds", paramLabel = "N",
            description = "How often each agent has its turn; 5 by default, 1 with --quick.") private @Nullable Integer rounds;

    @Option(names = "--quick", description = "Short and small: shows that all works; the numbers mean little.") private boolean quick;

    @Option(names = "--agents", paramLabel = "A", split = ",",
            description = "These agents only; see the tables for the names.") private Set<String> agents = new LinkedHashSet<>();

    @Option(names = "--before", paramLabel = "CLONE", description = "Compares with this library as it was, built in another clone by its"
            + " benchmarks/run --help; the agent is named before.") private @Nullable Path before;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every turn to this file as well.") private @Nullable Path json;

    @Option(names = "--jvm", paramLabel = "OPTION",
            description = "A JVM option for the agents, after -XX:+UseSerialGC; repeatable.") private List<String> jvm = new ArrayList<>();

    private final CommandLine command = new CommandLine(this);
    private final JsonReport report = new JsonReport();

    private Main() {}

    /** Runs the command and ends the process with its exit code: 0 done, 1 if an agent failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new Main().command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var chosen = chosenWorkloads();
        var contestants = chosenContestants();
        boolean good = CodecBenchmarks.NAMES.containsAll(chosen) || runWorkloads(chosen, contestants);
        if (json != null) {
            report.write(json);
        }
        good &= CodecBenchmarks.run(chosen, quick);
        return good ? 0 : 1;
    }

    private boolean runWorkloads(Set<String> chosen, List<Contestant> contestants) throws IOException, InterruptedException {
        var places = Places.ofLauncher();
        var pace = pace();
        boolean good = true;
        try (var folder = new RunFolder(pace.transferBytes());
                var servers = Servers.start(places, folder)) {
            var run = new Rounds(places, servers, folder, pace, jvmOptions());
            for (var workload : Workload.values()) {
                if (chosen.contains(workload.label())) {
                    good &= show(run.run(workload, contestants, Main::tell));
                }
            }
            if (chosen.contains(COLD)) {
                good &= showColdStarts(new ColdStarts(places, servers.free(), pace));
            }
        }
        return good;
    }

    private boolean show(Rounds.Result result) {
        report.add(result);
        print(Table.of(result));
        return result.troubles().isEmpty();
    }

    private boolean showColdStarts(ColdStarts starts) throws InterruptedException {
        tell(COLD);
        try {
            var millis = starts.run();
            report.addColdStarts(millis);
            print(Table.ofColdStarts(millis));
            return true;
        } catch (IOException e) {
            print("! cold: " + e.getMessage() + "\n");
            return false;
        }
    }

    private Pace pace() {
        var pace = quick ? Pace.QUICK : Pace.FULL;
        return rounds == null ? pace : pace.withRounds(rounds);
    }

    private List<String> jvmOptions() {
        var options = new ArrayList<>(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        options.addAll(jvm);
        return options;
    }

    private Set<String> chosenWorkloads() {
        var known = new LinkedHashSet<>(Arrays.stream(Workload.values()).map(Workload::label).toList());
        known.add(COLD);
        known.addAll(CodecBenchmarks.NAMES);
        require(known, workloads, "workload");
        return workloads.isEmpty() ? known : workloads;
    }

    private List<Contestant> chosenContestants() {
        var known = Contestant.all();
        require(known.keySet(), agents, "agent");
        var chosen = new ArrayList<>(known.values());
        chosen.removeIf(contestant -> !agents.isEmpty() && !agents.contains(contestant.name()));
        if (before != null) {
            chosen.add(Contestant.before(builtClone(before)));
        }
        return chosen;
    }

    private Path builtClone(Path clone) {
        if (!Files.isDirectory(Places.app(clone))) {
            throw new ParameterException(command, clone + " has no build of the benchmarks; run benchmarks/run --help there");
        }
        return clone;
    }

    private void require(Set<String> known, Set<String> wanted, String what) {
        for (var name : wanted) {
            if (!known.contains(name)) {
                throw new ParameterException(command, "no " + what + " " + name + "; there are " + String.join(", ", known));
            }
        }
    }

    private static void tell(Workload workload, int round, int rounds, String agent) {
        tell(workload.title() + ": round " + round + " of " + rounds + ", " + agent);
    }

    /** On a terminal a line that the next one overwrites. */
    private static void tell(String progress) {
        if (onTerminal()) {
            System.err.printf("\r\033[K%s", progress);
        } else {
            System.err.println(progress);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // the annotated JDK of the null checks still allows null
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static void print(String table) {
        if (onTerminal()) {
            System.err.print("\r\033[K");
        }
        System.out.println(table);
    }
}
