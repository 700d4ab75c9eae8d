package org.wininet4j.benchmarks.codec;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.wininet4j.codec.url.CanonicalForm;
import org.wininet4j.codec.url.CrackedUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.codec.url.UrlCanonicalizer;
import org.wininet4j.codec.url.UrlCombiner;
import org.wininet4j.codec.url.UrlPart;

/** The URL functions beside those of the JDK and of OkHttp: text in, text out, the same URLs for all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UrlBenchmark {
    // fields, so that nothing is computed beforehand
    private String url = "https://user@www.example.com:8443/articles/2026/11/index.html?page=2&order=asc#top";
    private String dotted = "HTTPS://www.Example.com/articles/./2026/../2026/11/index.html?page=2&order=asc#top";
    private String base = "https://www.example.com/articles/2026/11/index.html?page=2";
    private String relative = "../12/index.html?page=3#top";

    /** Host, port, path and the rest. */
    @Benchmark
    public void crackWininet4j(Blackhole hole) throws MalformedUrlException {
        var cracked = CrackedUrl.parse(url);
        hole.consume(cracked.text(UrlPart.HOST));
        hole.consume(cracked.portNumber());
        hole.consume(cracked.text(UrlPart.PATH));
        hole.consume(cracked.text(UrlPart.EXTRA));
    }

    /** The same. */
    @Benchmark
    public void crackUri(Blackhole hole) {
        var cracked = URI.create(url);
        hole.consume(cracked.getHost());
        hole.consume(cracked.getPort());
        hole.consume(cracked.getRawPath());
        hole.consume(cracked.getRawQuery());
        hole.consume(cracked.getRawFragment());
    }

    /** The same. */
    @Benchmark
    public void crackOkhttp(Blackhole hole) {
        var cracked = HttpUrl.get(url);
        hole.consume(cracked.host());
        hole.consume(cracked.port());
        hole.consume(cracked.encodedPath());
        hole.consume(cracked.encodedQuery());
        hole.consume(cracked.encodedFragment());
    }

    /** Dots resolved, scheme and host in small letters. */
    @Benchmark
    public String canonicalizeWininet4j() {
        return UrlCanonicalizer.canonicalize(dotted, CanonicalForm.DEFAULT);
    }

    /** Dots resolved alone. */
    @Benchmark
    public String canonicalizeUri() {
        return URI.create(dotted).normalize().toString();
    }

    /** As ours. */
    @Benchmark
    public String canonicalizeOkhttp() {
        return HttpUrl.get(dotted).toString();
    }

    /** The URL that a relative one means. */
    @Benchmark
    public String combineWininet4j() {
        return UrlCombiner.combine(base, relative, CanonicalForm.DEFAULT);
    }

    /** The same. */
    @Benchmark
    public String combineUri() {
        return URI.create(base).resolve(relative).toString();
    }

    /** The same. */
    @Benchmark
    public String combineOkhttp() {
        var resolved = HttpUrl.get(base).resolve(relative);
        if (resolved == null) {
            throw new IllegalStateException(relative);
        }
        return resolved.toString();
    }
}
