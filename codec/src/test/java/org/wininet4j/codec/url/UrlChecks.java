package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

/** What holds for every text, whoever thought of it: for properties and for fuzzers. */
final class UrlChecks {
    /** The forms whose canonical form is canonical: nothing is decoded, percent signs stay, and what is unsafe is escaped. */
    private static final List<CanonicalForm> STABLE_FORMS = List.of(
            CanonicalForm.DEFAULT, new CanonicalForm(false, false, Escaping.UNSAFE));

    private UrlChecks() {}

    static Optional<CrackedUrl> cracked(String url) {
        try {
            return Optional.of(CrackedUrl.parse(url));
        } catch (MalformedUrlException e) {
            return Optional.empty();
        }
    }

    /** Every text is refused for a documented reason, or its parts stand in it in their order. */
    static void crack(String url) {
        cracked(url).ifPresent(parts -> assertStandsIn(url, parts));
    }

    private static void assertStandsIn(String url, CrackedUrl parts) {
        int position = 0;
        for (UrlPart part : List.of(UrlPart.SCHEME, UrlPart.USER, UrlPart.PASSWORD, UrlPart.HOST, UrlPart.PATH, UrlPart.EXTRA)) {
            String text = parts.text(part);
            assertThat(url.indexOf(text, position)).as("%s of %s", part, url).isNotNegative();
            position = url.indexOf(text, position) + text.length();
            assertThat(parts.copy(part, true)).isNotNull();
        }
        assertThat(url).endsWith(parts.text(UrlPart.PATH) + parts.text(UrlPart.EXTRA));
        assertThat(parts.portNumber()).isBetween(0, 65_535);
    }

    /** Every text has a canonical form, which is its own (but for the forms that decode, or escape what is escaped). */
    static void canonicalize(String url) {
        for (CanonicalForm form : STABLE_FORMS) {
            String canonical = UrlCanonicalizer.canonicalize(url, form);
            assertThat(UrlCanonicalizer.canonicalize(canonical, form)).as("%s of %s", form, url).isEqualTo(canonical);
        }
        for (Escaping escaping : Escaping.values()) {
            assertThat(UrlCanonicalizer.canonicalize(url, new CanonicalForm(true, true, escaping))).isNotNull();
        }
    }

    /** Any two texts can be combined, and the result is canonical. */
    static void combine(String base, String relative) {
        String combined = UrlCombiner.combine(base, relative, CanonicalForm.DEFAULT);
        assertThat(UrlCanonicalizer.canonicalize(combined, CanonicalForm.DEFAULT)).as("%s and %s", base, relative).isEqualTo(combined);
        for (Escaping escaping : Escaping.values()) {
            assertThat(UrlCombiner.combine(base, relative, new CanonicalForm(true, false, escaping))).isNotNull();
        }
    }

    /** Parts of a URL make that URL again, but for a port that need not be told and a slash that must be. */
    static void create(String url) {
        cracked(url).filter(UrlChecks::canBeToldByItsParts).ifPresent(parts -> {
            var again = cracked(created(parts)).orElseThrow();
            assertThat(again.portNumber()).as(url).isEqualTo(parts.portNumber());
            for (UrlPart part : List.of(UrlPart.SCHEME, UrlPart.USER, UrlPart.PASSWORD, UrlPart.HOST, UrlPart.EXTRA)) {
                assertThat(again.text(part)).as("%s of %s", part, url).isEqualTo(parts.text(part));
            }
            assertThat(again.text(UrlPart.PATH)).as(url).isIn(parts.text(UrlPart.PATH), "/");
        });
    }

    /** Not without a host, with a port that is never written though it is not the usual one, with a colon in the host. */
    private static boolean canBeToldByItsParts(CrackedUrl url) {
        boolean portIsTold = !url.scheme().hides(url.portNumber()) || url.portNumber() == url.scheme().portWhenCracked();
        String host = url.text(UrlPart.HOST);
        return url.has(UrlPart.HOST) && portIsTold && (host.indexOf(':') < 0 || host.startsWith("["));
    }

    private static String created(CrackedUrl parts) {
        var builder = new UrlBuilder(parts.text(UrlPart.SCHEME)).host(parts.text(UrlPart.HOST)).port(parts.portNumber());
        if (parts.has(UrlPart.USER)) {
            builder.user(parts.text(UrlPart.USER));
        }
        if (parts.has(UrlPart.PASSWORD)) {
            builder.password(parts.text(UrlPart.PASSWORD));
        }
        return builder.path(parts.text(UrlPart.PATH)).extra(parts.text(UrlPart.EXTRA)).build(false);
    }
}
