package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.win32.OptionCase.Level;
import org.wininet4j.win32.Recorded.Mode;

/** Every row of the table of options, at every level: access, type, default and errors (OP1–OP25). */
class OptionTableTest {
    /** They answer other values than they are set to. */
    private static final Set<Integer> NO_ROUND_TRIP = Set.of(
            INTERNET_OPTION_HTTP_VERSION, INTERNET_OPTION_PROXY, INTERNET_OPTION_PER_CONNECTION_OPTION, INTERNET_OPTION_CONNECTED_STATE);

    @RegisterExtension final Recorded wininet = new Recorded();

    private @Nullable HINTERNET handle(Level level) {
        return switch (level) {
            case N -> null;
            case S -> wininet.open(Mode.SYNC);
            case C -> wininet.connect(wininet.open(Mode.SYNC), 80, OptionSamples.CONTEXT);
            case R -> wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80, OptionSamples.CONTEXT), "GET", OptionSamples.CONTEXT);
        };
    }

    private static int errorOf(boolean success) {
        return success ? 0 : GetLastError();
    }

    static List<OptionCase> cases() {
        return OptionCase.all();
    }

    /** H4 is an exception: a session has the option, but no parent. */
    static Stream<OptionCase> casesOfQuery() {
        return cases().stream().filter(option -> option.number() != INTERNET_OPTION_PARENT_HANDLE || option.level() != Level.S);
    }

    @Test
    void theTableHasItsRows() {
        assertThat(OptionCase.rows()).hasSize(106).filteredOn(OptionCase.Row::isBuilt).hasSize(73);
    }

    @ParameterizedTest
    @MethodSource("casesOfQuery")
    void itIsReadWhereTheTableSaysSo(OptionCase option) {
        var value = new Ref<Object>(new INTERNET_PER_CONN_OPTION_LIST());

        assertThat(errorOf(InternetQueryOption(handle(option.level()), option.number(), value))).isEqualTo(option.errorOfQuery());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsSetWhereTheTableSaysSo(OptionCase option) {
        var error = errorOf(InternetSetOption(handle(option.level()), option.number(), option.good()));

        assertThat(error).isEqualTo(option.errorOfSet());
    }

    static Stream<OptionCase> roundTrips() {
        return cases().stream()
                .filter(option -> option.row().access().equals("gs") && option.errorOfSet() == 0 && option.errorOfQuery() == 0)
                .filter(option -> !NO_ROUND_TRIP.contains(option.number()));
    }

    @ParameterizedTest
    @MethodSource("roundTrips")
    void whatIsSetIsRead(OptionCase option) {
        var handle = handle(option.level());
        assertThat(InternetSetOption(handle, option.number(), option.good())).isTrue();

        assertThat(Recorded.option(handle, option.number())).isEqualTo(OptionSamples.shown(option.row()));
    }

    static Stream<OptionCase> defaults() {
        return cases().stream()
                .filter(option -> option.row().byDefault().matches("(\\d+|0x\\w+|false|empty|off|UTF-8|system code page)\\b.*"))
                .filter(option -> option.errorOfQuery() == 0);
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void itBeginsWithItsDefault(OptionCase option) {
        assertThat(OptionSamples.text(Recorded.option(handle(option.level()), option.number()))).isEqualTo(defaultOf(option.row()));
    }

    private static String defaultOf(OptionCase.Row row) {
        var text = row.byDefault().split(" ")[0];
        return switch (text) {
            case "false", "off" -> "0";
            case "empty" -> "";
            case "UTF-8", "system" -> "65001";
            case "0xFFFFFFFF" -> "-1";
            default -> text;
        };
    }

    /** Any object may be a context. */
    static Stream<OptionCase> settable() {
        return cases().stream()
                .filter(option -> option.row().isBuilt() && option.errorOfSet() == 0)
                .filter(option -> option.number() != INTERNET_OPTION_CONTEXT_VALUE);
    }

    /** OP9: another type stands for another length. */
    @ParameterizedTest
    @MethodSource("settable")
    void aValueOfAnotherTypeIsRefused(OptionCase option) {
        var error = errorOf(InternetSetOption(handle(option.level()), option.number(), new StringBuilder()));

        assertThat(error).isEqualTo(OptionSamples.errorOfAnotherType(option.row()));
    }

    @ParameterizedTest
    @MethodSource("settable")
    void noValueIsRefusedWhereOneIsNeeded(OptionCase option) {
        var error = errorOf(InternetSetOption(handle(option.level()), option.number(), null));

        assertThat(error).isEqualTo(OptionSamples.good(option.number(), option.row().type()) == null ? 0 : ERROR_INVALID_PARAMETER);
    }

    /** OP11: the reference counts last. */
    @ParameterizedTest
    @MethodSource("casesOfQuery")
    void aReferenceIsNeededOnceTheRestIsRight(OptionCase option) {
        var error = errorOf(InternetQueryOption(handle(option.level()), option.number(), null));

        assertThat(error).isEqualTo(option.errorWithoutReference());
    }
}
