package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.ContentCoding;
import org.wininet4j.codec.http1.HeaderBlock;

/** D7, D8, and what the Java API makes of them. */
class DecodingPolicyTest {
    private static final ContentCodings KNOWN = new ContentCodings(List.of(new Fake("br")));

    /** A coding that is never used. */
    private record Fake(String name) implements ContentCoding {
        @Override
        public InputStream decode(InputStream coded) {
            throw new AssertionError();
        }
    }

    @Test
    void aProviderThatCannotBeLoadedIsLeftOut() {
        var good = new Fake("br");
        var answers = new ArrayDeque<Supplier<ContentCoding>>(List.of(() -> {
            throw new ServiceConfigurationError("not there");
        }, () -> good, () -> {
            throw new NoClassDefFoundError("a decoder");
        }));
        var providers = new Iterator<ContentCoding>() {
            @Override
            public boolean hasNext() {
                return !answers.isEmpty();
            }

            @Override
            public ContentCoding next() {
                return answers.remove().get();
            }
        };

        assertThat(ContentCodings.usable(providers)).containsExactly(good);
    }

    private static String codings(String response, String accepted, boolean asked, boolean decodes) {
        var fields = Stream.of(response.split("; ")).filter(field -> !field.isEmpty()).map(field -> field.split(":", 2));
        var block = HeaderBlock.of(fields.map(field -> Map.entry(field[0], field[1].strip())).toList());
        return String.join(" ", DecodingPolicy.codings(new DecodingPolicy.Facts(block, List.of(accepted), asked, decodes, KNOWN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Encoding: gzip                                       | gzip          | true  | gzip
            Content-Encoding: deflate                                    | gzip, deflate | true  | deflate
            Content-Encoding: gzip                                       | gzip          | false | ''
            Content-Encoding: gzip                                       | deflate       | true  | ''
            Content-Encoding: gzip                                       | ''            | true  | ''
            Content-Encoding: gzip                                       | *             | true  | ''
            Content-Encoding: br                                         | br            | true  | ''
            Content-Encoding: gzip, gzip                                 | gzip          | true  | ''
            Content-Encoding: identity, gzip                             | gzip          | true  | ''
            Content-Encoding: gzip; Content-Encoding: gzip               | gzip          | true  | ''
            Content-Encoding: gzip; Cache-Control: no-transform          | gzip          | true  | ''
            Content-Encoding: gzip; Cache-Control: a, No-Transform       | gzip          | true  | ''
            Content-Encoding: gzip; Cache-Control: no-cache              | gzip          | true  | gzip
            Content-Encoding: gzip; Content-Range: bytes 0-1/2           | gzip          | true  | ''
            Content-Encoding: identity                                   | identity      | true  | ''
            ''                                                           | gzip          | true  | ''
            """)
    void D7_D8_byTheLetterOneCodingIsTakenOffThatWasAskedFor(String response, String accepted, boolean decodes, String codings) {
        assertThat(codings(response, accepted, false, decodes)).isEqualTo(codings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Encoding: gzip                                       | gzip
            Content-Encoding: x-gzip                                     | gzip
            Content-Encoding: deflate, gzip                              | deflate gzip
            Content-Encoding: br; Content-Encoding: gzip                 | br gzip
            Content-Encoding: gzip; Cache-Control: no-transform          | gzip
            Content-Encoding: gzip,gzip,gzip,gzip,gzip                   | gzip gzip gzip gzip gzip
            Content-Encoding: gzip,gzip,gzip,gzip,gzip,gzip              | ''
            Content-Encoding: gzip, lzma                                 | ''
            Content-Encoding: gzip; Content-Range: bytes 0-1/2           | ''
            """)
    void whatTheLibraryAskedForIsTakenOffWholly(String response, String codings) {
        assertThat(codings(response, "gzip, deflate, br", true, false)).isEqualTo(codings);
    }
}
