package org.wininet4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Java samples of the documents compile. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> everySampleCompiles() {
        return Documents.all()
                .stream()
                .flatMap(document -> JavaSample.in(document).stream())
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> assertThat(SampleCompiler.compile(sample)).isNotEmpty()));
    }

    @Test
    void theReadmeHasASampleForEachApi() {
        assertThat(JavaSample.in(Documents.ROOT.resolve("README.md"))).extracting(JavaSample::code)
                .anySatisfy(code -> assertThat(code).contains("WinInet.*"))
                .anySatisfy(code -> assertThat(code).contains("InternetSession"));
    }

    @Test
    void aBrokenSampleIsReportedWithItsPlaceInTheDocument() {
        var sample = JavaSample
                .in("page.md", "text\n\n```java\nimport org.wininet4j.InternetSession;\n\nint open = InternetSession.gone();\n```\n")
                .getFirst();

        assertThatThrownBy(() -> SampleCompiler.compile(sample)).hasMessageContaining("page.md:6").hasMessageContaining("gone");
    }

    @Test
    void aSampleThatOnlyWarnsIsBrokenToo() {
        var sample = JavaSample.in("page.md", "```java\nvar list = new java.util.ArrayList();\n```\n").getFirst();

        assertThatThrownBy(() -> SampleCompiler.compile(sample)).hasMessageContaining("page.md:2");
    }

    @Test
    void aSampleHasItsOwnImportsOnly() {
        var sample = JavaSample.in("page.md", "```java\nList<String> names = List.of();\n```\n").getFirst();

        assertThatThrownBy(() -> SampleCompiler.compile(sample)).hasMessageContaining("List");
    }
}
