package org.wininet4j.win32;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** Every option there is, by number. */
final class OptionTable {

    private static final Map<Integer, OptionRow> ROWS = Stream
            .of(HandleOptions.ROWS, KeptOptions.rows(), ProcessWideOptions.ROWS, ProxyOptions.ROWS, SecurityOptions.ROWS,
                    CookieOptions.ROWS, CredentialOptions.ROWS,
                    IgnoredOptions.rows())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(OptionRow::number, Function.identity()));

    private OptionTable() {}

    /** OP5. */
    static OptionRow row(int number) throws InternetException {
        var row = ROWS.get(number);
        if (row == null) {
            throw Token.error(InternetError.INVALID_OPTION, "no option " + number);
        }
        return row;
    }
}
