package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text nobody thought of is a cookie within its limits or a documented problem, and never anything else. Seeds make it repeatable. */
class CookieBytesTest {
    private static final String[] PIECES = {"a", "=", ";", " ", "\t", "domain=", ".", "example.com", "path=", "/", "expires=",
            "Fri, 07 Jan 2005 12:06:35 GMT", "12:06:35", "9999", "99", "max-age=", "-", "99999999999999999999", "secure", "HttpOnly",
            "SameSite=", "None", "\0", "\n", "\r", "\u00ff", "\u20ac", ",", "\"", "__Host-", "TRUE\t", "FALSE\t", "#HttpOnly_", "#", "0\t"};

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLineIsACookieWithinItsLimitsOrNone(long seed) {
        var cookie = read(text(seed));

        assertThat(cookie.stream().toList()).allSatisfy(read -> {
            assertThat(read.name() + read.value()).isNotEmpty().hasSizeLessThanOrEqualTo(SetCookie.MAX_NAME_AND_VALUE);
            assertThat(read.name() + read.value()).doesNotContain("\r", "\n", "\0", ";");
            assertThat(read.attributes().path()).matches("|/.*");
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCookieThatWasReadIsReadAgainFromItsOwnText(long seed) {
        var cookie = read(text(seed));

        assertThat(cookie.filter(read -> !read.name().isEmpty()).flatMap(read -> read(read.name() + "=" + read.value())))
                .isEqualTo(cookie.filter(read -> !read.name().isEmpty())
                        .map(read -> new SetCookie(read.name(), read.value(), SetCookie.Attributes.NONE)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFileGivesCookiesThatAFileCanHold(long seed) {
        var content = NetscapeFile.read(text(seed) + "\n.e.com\tTRUE\t/\tFALSE\t0\t" + text(seed + 1));

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

    private static String text(long seed) {
        var random = new Random(seed);
        return random.ints(random.nextInt(40), 0, PIECES.length)
                .mapToObj(i -> PIECES[i].repeat(random.nextInt(50) == 0 ? 2000 : 1))
                .collect(Collectors.joining());
    }
}
