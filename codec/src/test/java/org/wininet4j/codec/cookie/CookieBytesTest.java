package org.wininet4j.codec.cookie;

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
        CookieChecks.line(text(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFileGivesCookiesThatAFileCanHold(long seed) {
        CookieChecks.file(text(seed) + "\n.e.com\tTRUE\t/\tFALSE\t0\t" + text(seed + 1));
    }

    private static String text(long seed) {
        var random = new Random(seed);
        return random.ints(random.nextInt(40), 0, PIECES.length)
                .mapToObj(i -> PIECES[i].repeat(random.nextInt(50) == 0 ? 2000 : 1))
                .collect(Collectors.joining());
    }
}
