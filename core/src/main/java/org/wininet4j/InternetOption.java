package org.wininet4j;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.wininet4j.codec.http.HeaderSyntax;

/**
 * The key of an option, with its type, default and the kinds of handle which have it (spec 07, OP30).
 *
 * @param <T> the type of its value
 */
public final class InternetOption<T> {

    /** Kinds of handle. */
    public enum Level {
        /** The root. */
        SESSION,
        /** A server. */
        CONNECTION,
        /** A request. */
        REQUEST
    }

    /** As a timeout: wait for ever. */
    public static final Duration NO_LIMIT = Duration.ofSeconds(Long.MAX_VALUE);

    private static final Set<Level> EVERYWHERE = Set.of(Level.SESSION, Level.CONNECTION, Level.REQUEST);
    private static final Set<Level> BELOW_SESSION = Set.of(Level.CONNECTION, Level.REQUEST);

    /** Limit for connecting, over all addresses together, from the look-up on (K10). */
    public static final InternetOption<Duration> CONNECT_TIMEOUT = new InternetOption<>(0, "CONNECT_TIMEOUT", Duration.ofSeconds(60),
            EVERYWHERE, Duration::isPositive);

    /** How many addresses are tried at most, each once (K11). */
    public static final InternetOption<
            Integer> CONNECT_RETRIES = new InternetOption<>(1, "CONNECT_RETRIES", 5, EVERYWHERE, count -> count > 0);

    /** Limit for each wait while sending (K12). */
    public static final InternetOption<
            Duration> SEND_TIMEOUT = new InternetOption<>(2, "SEND_TIMEOUT", Duration.ofSeconds(60), EVERYWHERE, Duration::isPositive);

    /** Limit for the wait for the response head, and for each wait inside the body (K12). */
    public static final InternetOption<Duration> RECEIVE_TIMEOUT = new InternetOption<>(3, "RECEIVE_TIMEOUT", Duration.ofSeconds(60),
            EVERYWHERE, Duration::isPositive);

    /** Text of User-Agent where the request has none of its own; empty for none (H11). */
    public static final InternetOption<
            String> USER_AGENT = new InternetOption<>(4, "USER_AGENT", "", Set.of(Level.SESSION), HeaderSyntax::isValue);

    /** User name for the server; used once authentication is built in (O5). */
    public static final InternetOption<String> USERNAME = new InternetOption<>(5, "USERNAME", "", BELOW_SESSION, name -> true);

    /** Password for the server; used once authentication is built in (O5). */
    public static final InternetOption<String> PASSWORD = new InternetOption<>(6, "PASSWORD", "", BELOW_SESSION, password -> true);

    /** How many redirects are followed at most (R12). */
    public static final InternetOption<
            Integer> MAX_REDIRECTS = new InternetOption<>(7, "MAX_REDIRECTS", 20, EVERYWHERE, count -> count >= 0);

    private static final List<InternetOption<?>> ALL = List.of(
            CONNECT_TIMEOUT, CONNECT_RETRIES, SEND_TIMEOUT, RECEIVE_TIMEOUT, USER_AGENT, USERNAME, PASSWORD, MAX_REDIRECTS);

    private final int index;
    private final String name;
    private final T defaultValue;
    private final Set<Level> levels;
    private final Predicate<T> valid;

    private InternetOption(int index, String name, T defaultValue, Set<Level> levels, Predicate<T> valid) {
        this.index = index;
        this.name = name;
        this.defaultValue = defaultValue;
        this.levels = levels;
        this.valid = valid;
    }

    /** Every option. */
    public static List<InternetOption<?>> all() {
        return ALL;
    }

    /** Its place in {@link #all()}. */
    public int index() {
        return index;
    }

    /** The value where none was set. */
    public T defaultValue() {
        return defaultValue;
    }

    /** Whether handles of this kind have it. */
    public boolean existsAt(Level level) {
        return levels.contains(level);
    }

    /** Whether {@code value} is in range. */
    public boolean accepts(T value) {
        return valid.test(value);
    }

    /** WinINet's name without its prefix. */
    @Override
    public String toString() {
        return name;
    }
}
