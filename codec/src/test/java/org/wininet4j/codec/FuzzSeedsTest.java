package org.wininet4j.codec;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wininet4j.codec.auth.ChallengeFuzzer;
import org.wininet4j.codec.content.ContentDecoderFuzzer;
import org.wininet4j.codec.cookie.CookieFuzzer;
import org.wininet4j.codec.proxy.ProxyFuzzer;
import org.wininet4j.codec.socks.SocksFuzzer;
import org.wininet4j.codec.time.TimeFuzzer;
import org.wininet4j.codec.url.CanonicalizeUrlFuzzer;
import org.wininet4j.codec.url.CombineUrlFuzzer;
import org.wininet4j.codec.url.CrackUrlFuzzer;
import org.wininet4j.codec.url.CreateUrlFuzzer;
import org.wininet4j.testkit.table.Row;

/** What the fuzzers of scripts/fuzz.sh begin with, what they found, and the recorded cases: none fails any more. */
class FuzzSeedsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TestFactory
    Stream<DynamicTest> crackUrl() throws IOException {
        return tests("CrackUrlFuzzer", cells("url-crack.tsv", "url"), CrackUrlFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> canonicalizeUrl() throws IOException {
        return tests("CanonicalizeUrlFuzzer", cells("url-canonicalize.tsv", "input"), CanonicalizeUrlFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> combineUrl() throws IOException {
        return tests("CombineUrlFuzzer", cells("url-combine.tsv", "base", "relative"), CombineUrlFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> createUrl() throws IOException {
        return tests("CreateUrlFuzzer", cells("url-create.tsv", "output"), CreateUrlFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> contentDecoder() throws IOException {
        return tests("ContentDecoderFuzzer", Stream.of(), ContentDecoderFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> time() throws IOException {
        return tests("TimeFuzzer", cells("time-parse.tsv", "input"), TimeFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> cookie() throws IOException {
        return tests("CookieFuzzer", Stream.empty(), CookieFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> proxy() throws IOException {
        return tests("ProxyFuzzer", Stream.empty(), ProxyFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> challenges() throws IOException {
        return tests("ChallengeFuzzer", Stream.empty(), ChallengeFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> socks() throws IOException {
        return tests("SocksFuzzer", Stream.empty(), SocksFuzzer::fuzzerTestOneInput);
    }

    private record Seed(String name, byte[] bytes) {}

    private static Stream<DynamicTest> tests(String target, Stream<Seed> recorded, Consumer<byte[]> fuzzer) throws IOException {
        return Stream.concat(files(target), recorded)
                .map(seed -> DynamicTest.dynamicTest(seed.name,
                        () -> assertThatCode(() -> fuzzer.accept(seed.bytes)).doesNotThrowAnyException()));
    }

    private static Stream<Seed> files(String target) throws IOException {
        try (var files = Files.list(RESOURCES.resolve("fuzz").resolve(target))) {
            return files.sorted().map(FuzzSeedsTest::seed).toList().stream();
        }
    }

    private static Seed seed(Path file) {
        try {
            return new Seed(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns' texts, each on a line. */
    private static Stream<Seed> cells(String table, String... columns) throws IOException {
        return Row.in(RESOURCES.resolve(table))
                .map(row -> new Seed(row.toString(), Arrays.stream(columns)
                        .map(column -> Objects.requireNonNullElse(row.text(column), ""))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8)));
    }
}
