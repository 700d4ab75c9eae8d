package org.wininet4j.benchmarks.codec;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package. */
public final class CodecBenchmarks {

    private static final int FULL_ITERATIONS = 5;
    private static final TimeValue FULL_TIME = TimeValue.seconds(2);
    private static final TimeValue QUICK_TIME = TimeValue.milliseconds(200);

    private CodecBenchmarks() {}

    /** Runs them all; false if one failed. */
    public static boolean run(boolean quick) {
        var options = new OptionsBuilder()
                .include(CodecBenchmarks.class.getPackageName() + ".*")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .forks(1)
                .jvmArgs("-XX:+UseSerialGC")
                .warmupIterations(quick ? 1 : FULL_ITERATIONS)
                .warmupTime(quick ? QUICK_TIME : FULL_TIME)
                .measurementIterations(quick ? 1 : FULL_ITERATIONS)
                .measurementTime(quick ? QUICK_TIME : FULL_TIME)
                .build();
        try {
            return !new Runner(options).run().isEmpty();
        } catch (RunnerException e) {
            System.err.println("the benchmarks of the codec failed: " + e.getMessage());
            return false;
        }
    }
}
