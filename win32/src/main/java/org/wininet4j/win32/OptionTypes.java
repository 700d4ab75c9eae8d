package org.wininet4j.win32;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.win32.process.ProcessState;

/** The types of option values on either side: DWORDs here, durations and texts in the core. */
final class OptionTypes {

    /** 0xFFFFFFFF: no limit. */
    private static final int INFINITE = -1;

    private OptionTypes() {}

    /** Where options are kept. */
    interface Values {
        <T> T get(InternetOption<T> option);

        <T> void set(InternetOption<T> option, T value);
    }

    /** Those of a handle, or without one the defaults of the process (H24, OP1). */
    static Values of(@Nullable Token token) {
        var defaults = ProcessState.current().defaults();
        return new Values() {
            @Override
            public <T> T get(InternetOption<T> option) {
                return token == null ? defaults.get(option) : token.node.get(option);
            }

            @Override
            public <T> void set(InternetOption<T> option, T value) {
                if (token == null) {
                    defaults.set(option, value);
                } else {
                    token.node.set(option, value);
                }
            }
        };
    }

    static int number(@Nullable Object value) throws InternetException {
        if (value == null) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a number is needed");
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw Token.error(InternetError.BAD_OPTION_LENGTH, "an Integer is needed");
    }

    static String text(@Nullable Object value) throws InternetException {
        if (value instanceof String text) {
            return text;
        }
        throw Token.error(InternetError.INVALID_PARAMETER, "a String is needed");
    }

    /** Milliseconds as an unsigned number; K10: a connect limit of 0 is refused, others mean none. */
    static Duration duration(InternetOption<Duration> option, int millis) throws InternetException {
        if (millis == 0 && option == InternetOption.CONNECT_TIMEOUT) {
            throw Token.error(InternetError.BAD_ARGUMENTS, "must be positive");
        }
        return millis == INFINITE || millis == 0 ? InternetOption.NO_LIMIT : Duration.ofMillis(Integer.toUnsignedLong(millis));
    }

    static int millis(Duration limit) {
        return limit.equals(InternetOption.NO_LIMIT) ? INFINITE : (int) limit.toMillis();
    }
}
