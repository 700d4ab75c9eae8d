package org.wininet4j.win32.process;

import java.time.Duration;
import java.util.Optional;
import org.wininet4j.InternetOption;

/** Option values as texts of the settings file: numbers, milliseconds, true and false. Pure. */
final class SettingText {

    private static final String NO_LIMIT = "none";

    private SettingText() {}

    /** The text of a value; nothing for a type that has none. */
    static Optional<String> of(Object value) {
        return switch (value) {
            case Duration limit -> Optional.of(limit.equals(InternetOption.NO_LIMIT) ? NO_LIMIT : Long.toString(limit.toMillis()));
            case Integer number -> Optional.of(number.toString());
            case Boolean yes -> Optional.of(yes.toString());
            default -> Optional.empty();
        };
    }

    /** The value of a text, of the type of {@code example}; nothing if it is none. */
    @SuppressWarnings("unchecked") // each branch makes what the example is
    static <T> Optional<T> parse(String text, T example) {
        try {
            return (Optional<T>) switch (example) {
                case Duration _ -> Optional.of(text.equals(NO_LIMIT) ? InternetOption.NO_LIMIT : Duration.ofMillis(Long.parseLong(text)));
                case Integer _ -> Optional.of(Integer.valueOf(text));
                case Boolean _ -> Optional.of(Boolean.valueOf(text));
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
