package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The URL functions on texts nobody thought of. */
class UrlPropertiesTest {
    private static final String[] SCHEMES = {"http:", "HTTPS:", "ftp:", "file:", "res:", "mailto:", "xyz:", "news:", "q:", ":", ""};
    private static final String[] PIECES = {"/", "//", "\\", ".", "..", "a", "B", ":", "@", "?", "#", "%41", "%", "%00", " ", "\t", "\n",
            "[::1]",
            "[", "]", "80", "q:", "localhost", "\u00E9", "\u65E5", "&", "xyz:", "\0", "\uD800"};

    /** Texts made of the characters that mean something, with a scheme or without. */
    @Provide
    Arbitrary<String> urls() {
        var pieces = Arbitraries.of(PIECES).list().ofMaxSize(12).map(list -> String.join("", list));
        return Combinators.combine(Arbitraries.of(SCHEMES), Arbitraries.of("", "/", "//", "///", "\\\\"), pieces)
                .as((scheme, slashes, rest) -> scheme + slashes + rest);
    }

    /** As urls, or any characters whatever. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(urls(), Arbitraries.strings().all().ofMaxLength(40), Arbitraries.strings().ascii().ofMaxLength(40));
    }

    @Property(tries = 1_000)
    void everyTextIsCrackedOrRefused(@ForAll("texts") String text) {
        UrlChecks.crack(text);
    }

    @Property(tries = 2_000)
    void aCanonicalFormIsItsOwnCanonicalForm(@ForAll("texts") String text) {
        UrlChecks.canonicalize(text);
    }

    @Property(tries = 2_000)
    void anyTwoTextsCanBeCombined(@ForAll("texts") String base, @ForAll("texts") String relative) {
        UrlChecks.combine(base, relative);
    }

    @Property(tries = 1_000)
    void anAbsoluteUrlIsTheResultWhateverTheBase(@ForAll("texts") String base, @ForAll("urls") String relative) {
        String absolute = "http://host" + relative;
        assertThat(UrlCombiner.combine(base, absolute, CanonicalForm.DEFAULT))
                .isEqualTo(UrlCanonicalizer.canonicalize(absolute, CanonicalForm.DEFAULT));
    }

    @Property(tries = 1_000)
    void thePartsOfAUrlMakeThatUrlAgain(@ForAll("urls") String url) {
        UrlChecks.create(url);
    }

    @Property(tries = 1_000)
    void strippingIsDoneOnce(@ForAll("texts") String text) {
        String stripped = UrlCanonicalizer.strip(text);
        assertThat(UrlCanonicalizer.strip(stripped)).isEqualTo(stripped);
    }
}
