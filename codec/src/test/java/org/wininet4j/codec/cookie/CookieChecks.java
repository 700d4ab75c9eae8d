package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** What holds for every text, whoever thought of it: for seeds and for fuzzers. */
final class CookieChecks {
    private CookieChecks() {}

    /** A line is refused for a documented reason, or is a cookie within its limits, which its own text means again. */
    static void line(String line) {
        read(line).ifPresent(cookie -> {
            assertThat(cookie.name() + cookie.value()).isNotEmpty().hasSizeLessThanOrEqualTo(SetCookie.MAX_NAME_AND_VALUE);
            assertThat(cookie.name() + cookie.value()).doesNotContain("\r", "\n", "\0", ";");
            assertThat(cookie.attributes().path()).matches("(?s)|/.*");
            if (!cookie.name().isEmpty()) {
                assertThat(read(cookie.name() + "=" + cookie.value()))
                        .contains(new SetCookie(cookie.name(), cookie.value(), SetCookie.Attributes.NONE));
            }
        });
    }

    /** What is read from a file can be written, and read again. */
    static void file(String text) {
        var content = NetscapeFile.read(text);
        var again = NetscapeFile.read(NetscapeFile.write(content.cookies()));
        assertThat(again.skipped()).isZero();
        assertThat(again.cookies()).hasSameSizeAs(content.cookies());
    }

    private static Optional<SetCookie> read(String line) {
        try {
            return Optional.of(SetCookieReader.line(line));
        } catch (MalformedCookieException e) {
            return Optional.empty();
        }
    }
}
