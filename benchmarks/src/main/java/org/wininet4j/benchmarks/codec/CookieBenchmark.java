package org.wininet4j.benchmarks.codec;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wininet4j.benchmarks.agent.FullJar;
import org.wininet4j.cookie.CookieCaller;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.cookie.CookieSelection;
import org.wininet4j.cookie.CookieTarget;

/** Looking cookies up in a jar of 10,000 over 1,000 domains, and setting one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CookieBenchmark {

    private static final CookieTarget KNOWN = CookieTarget.of("https://www.a.example500.com/dir/page");
    private static final CookieTarget UNKNOWN = CookieTarget.of("https://www.a.unknown.com/dir/page");

    private CookieJar jar = CookieJar.inMemory();
    private CookieJar empty = CookieJar.inMemory();

    /** Fills the jar. */
    @Setup
    public void fill() {
        jar = FullJar.make();
        empty = CookieJar.inMemory();
    }

    /** A host with ten cookies. */
    @Benchmark
    public CookieSelection lookUpKnownHost() {
        return jar.select(KNOWN, CookieCaller.REQUEST);
    }

    /** The same, and the text of the Cookie field. */
    @Benchmark
    public String lookUpKnownHostAsText() {
        return jar.select(KNOWN, CookieCaller.REQUEST).text();
    }

    /** A host with none. */
    @Benchmark
    public CookieSelection lookUpUnknownHost() {
        return jar.select(UNKNOWN, CookieCaller.REQUEST);
    }

    /** What a request costs whose jar is empty. */
    @Benchmark
    public boolean askEmptyJar() {
        return empty.isEmpty();
    }

    /** A Set-Cookie line that replaces a cookie. */
    @Benchmark
    public Object replace() {
        return jar.receive(KNOWN, "n3=another; domain=example500.com; path=/", CookieCaller.REQUEST);
    }
}
