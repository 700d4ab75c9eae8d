package org.wininet4j.win32;

import java.nio.charset.Charset;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.IdnUse;
import org.wininet4j.cookie.SiteRelation;

/** The types of option values on either side: DWORDs, BOOLs and texts here, durations, sets and charsets in the core. */
final class OptionTypes {

    /** How values of one type get from the caller to the core and back. */
    interface Type<T> {
        /** The core's value; 87 or 12010 if the caller's is of no use. */
        T taken(@Nullable Object given) throws InternetException;

        /** What the caller gets. */
        Object shown(T value);
    }

    private record Functions<T>(Taker<T> taker, Shower<T> shower) implements Type<T> {
        @Override
        public T taken(@Nullable Object given) throws InternetException {
            return taker.taken(given);
        }

        @Override
        public Object shown(T value) {
            return shower.shown(value);
        }
    }

    private interface Taker<T> {
        T taken(@Nullable Object given) throws InternetException;
    }

    private interface Shower<T> {
        Object shown(T value);
    }

    /** 0xFFFFFFFF: no limit. */
    private static final int INFINITE = -1;

    static final Type<Integer> DWORD = new Functions<>(OptionTypes::number, number -> number);

    /** OP10: not 0. */
    static final Type<Integer> POSITIVE = new Functions<>(OptionTypes::positive, number -> number);

    static final Type<Boolean> BOOL = new Functions<>(OptionTypes::yes, yes -> yes ? 1 : 0);

    /** An option which setting it without a value switches on. */
    static final Type<Boolean> SWITCH = new Functions<>(given -> given == null || yes(given), yes -> yes ? 1 : 0);

    static final Type<String> TEXT = new Functions<>(OptionTypes::text, text -> text);

    /** Milliseconds of connecting: 0 is refused (OP10). */
    static final Type<Duration> CONNECT_MILLIS = new Functions<>(given -> limit(positive(given)), OptionTypes::millis);

    /** Milliseconds; 0 is no limit, and another type is 87 (OP9). */
    static final Type<Duration> WAIT_MILLIS = new Functions<>(OptionTypes::waitLimit, OptionTypes::millis);

    /** Milliseconds, perhaps 0. */
    static final Type<Duration> CACHE_MILLIS = new Functions<>(given -> limit(number(given)), OptionTypes::millis);

    static final Type<Charset> CODE_PAGE = new Functions<>(given -> CodePages.charset(number(given)), CodePages::number);

    static final Type<IdnUse> IDN = new Functions<>(given -> ofOrdinal(IdnUse.values(), number(given)), IdnUse::ordinal);

    static final Type<
            SiteRelation> SITES = new Functions<>(given -> ofOrdinal(SiteRelation.values(), number(given)), SiteRelation::ordinal);

    /** A key store's entry; null takes it away. */
    static final Type<Optional<KeyStore.PrivateKeyEntry>> CERTIFICATE = new Functions<>(OptionTypes::entry, entry -> entry);

    private OptionTypes() {}

    static int number(@Nullable Object value) throws InternetException {
        if (value == null) {
            throw invalid("a number is needed");
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw Token.error(InternetError.BAD_OPTION_LENGTH, "an Integer is needed");
    }

    static int positive(@Nullable Object value) throws InternetException {
        int number = number(value);
        if (number == 0) {
            throw Token.error(InternetError.BAD_ARGUMENTS, "must be positive");
        }
        return number;
    }

    static String text(@Nullable Object value) throws InternetException {
        if (value instanceof String text) {
            return text;
        }
        throw invalid("a String is needed");
    }

    static InternetException invalid(String detail) {
        return Token.error(InternetError.INVALID_PARAMETER, detail);
    }

    private static boolean yes(@Nullable Object value) throws InternetException {
        return value instanceof Boolean yes ? yes : number(value) != 0;
    }

    private static Duration waitLimit(@Nullable Object value) throws InternetException {
        if (value instanceof Integer millis) {
            return millis == 0 ? InternetOption.NO_LIMIT : limit(millis);
        }
        throw invalid("an Integer is needed");
    }

    /** Milliseconds as an unsigned number. */
    private static Duration limit(int millis) {
        return millis == INFINITE ? InternetOption.NO_LIMIT : Duration.ofMillis(Integer.toUnsignedLong(millis));
    }

    private static int millis(Duration limit) {
        return limit.equals(InternetOption.NO_LIMIT) ? INFINITE : (int) limit.toMillis();
    }

    private static <E> E ofOrdinal(E[] values, int number) throws InternetException {
        if (number < 0 || number >= values.length) {
            throw invalid("no such value: " + number);
        }
        return values[number];
    }

    private static Optional<KeyStore.PrivateKeyEntry> entry(@Nullable Object value) throws InternetException {
        if (value == null || value instanceof KeyStore.PrivateKeyEntry) {
            return Optional.ofNullable((KeyStore.PrivateKeyEntry) value);
        }
        throw invalid("a KeyStore.PrivateKeyEntry is needed");
    }
}
