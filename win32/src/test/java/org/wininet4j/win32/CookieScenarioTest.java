package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of what Windows does, row by row (CO31, CO33–CO35, CO50–CO52, CO60). */
class CookieScenarioTest {
    private static final List<String[]> SCENARIO = CookieTable.rows("cookie-scenario.tsv");

    @RegisterExtension final Recorded wininet = new Recorded();

    static Stream<Arguments> rows() {
        return SCENARIO.stream().map(row -> Arguments.of(row[0], row));
    }

    static Stream<Arguments> domains() {
        return CookieTable.rows("cookie-domain-legal.tsv")
                .stream()
                .map(row -> Arguments.of(row[0], orNull(row[1]), orNull(row[2]), row[3]));
    }

    private static String orNull(String cell) {
        return cell.equals("\\N") ? null : cell;
    }

    /** The rows before it are run first, on an empty jar. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRowHolds(String id, String[] row) {
        SCENARIO.stream().takeWhile(earlier -> earlier != row).filter(earlier -> earlier[1].equals("set")).forEach(CookieScenarioTest::set);

        if (row[1].equals("set")) {
            assertThat(set(row)).isEqualTo(row[4].equals("1"));
            assertThat(GetLastError()).isEqualTo(errorOf(id));
        } else {
            assertThat(names(row[2])).isEqualTo(row[3]);
        }
    }

    private static boolean set(String[] row) {
        return InternetSetCookie(row[2], null, row[3]);
    }

    private static int errorOf(String id) {
        return switch (id) {
            case "CK016", "CK018", "CK021" -> ERROR_INVALID_PARAMETER;
            case "CK020" -> ERROR_INVALID_OPERATION;
            default -> ERROR_SUCCESS;
        };
    }

    /** The order is not significant. */
    private static String names(String url) {
        var text = new Ref<String>();
        assertThat(InternetGetCookie(url, null, text, null)).isTrue();
        return Arrays.stream(String.valueOf(text.value).split("; ", -1))
                .map(pair -> pair.split("=", 2)[0])
                .sorted()
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("domains")
    void aDomainIsLegalAsOnWindows(String id, String domain, String host, String legal) {
        assertThat(IsDomainLegalCookieDomain(domain, host)).isEqualTo(legal.equals("1"));
    }
}
