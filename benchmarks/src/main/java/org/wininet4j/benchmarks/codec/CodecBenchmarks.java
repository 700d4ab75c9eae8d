package org.wininet4j.benchmarks.codec;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package: those that need no server and no peer's process. */
public final class CodecBenchmarks {

    private static final int FULL_ITERATIONS = 5;
    private static final TimeValue FULL_TIME = TimeValue.seconds(2);
    private static final TimeValue QUICK_TIME = TimeValue.milliseconds(200);

    /** By the name which one asks for it by, which classes to run. */
    private static final Map<String, String> CLASSES = Map.of(
            "codec", CodecBenchmarks.class.getPackageName() + ".*",
            "url", UrlBenchmark.class.getName() + ".*",
            "jar", CookieBenchmark.class.getName() + ".*");

    /** What can be asked for. */
    public static final Set<String> NAMES = CLASSES.keySet();

    private CodecBenchmarks() {}

    /** Runs those of {@link #NAMES} that are among the chosen; false if one failed. */
    public static boolean run(Collection<String> chosen, boolean quick) {
        var wanted = chosen.stream().filter(CLASSES::containsKey).map(CLASSES::get).toList();
        if (wanted.isEmpty()) {
            return true;
        }
        var options = new OptionsBuilder();
        wanted.forEach(options::include);
        options.addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .forks(1)
                .jvmArgs("-XX:+UseSerialGC")
                .warmupIterations(quick ? 1 : FULL_ITERATIONS)
                .warmupTime(quick ? QUICK_TIME : FULL_TIME)
                .measurementIterations(quick ? 1 : FULL_ITERATIONS)
                .measurementTime(quick ? QUICK_TIME : FULL_TIME);
        try {
            return !new Runner(options.build()).run().isEmpty();
        } catch (RunnerException e) {
            System.err.println("the benchmarks of the codec failed: " + e.getMessage());
            return false;
        }
    }
}
