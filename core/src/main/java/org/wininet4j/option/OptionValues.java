package org.wininet4j.option;

import java.util.Map;
import org.wininet4j.InternetOption;

/** The option values of one handle: a child begins with its parent's as they are then (H22, H23). Thread-safe. */
public final class OptionValues {

    private volatile Object[] values;

    private OptionValues(Object[] values) {
        this.values = values;
    }

    /** The defaults, but for {@code given}. */
    public static OptionValues of(Map<InternetOption<?>, Object> given) {
        var values = InternetOption.all().stream().map(InternetOption::defaultValue).toArray();
        given.forEach((option, value) -> values[option.index()] = value);
        return new OptionValues(values);
    }

    /** A copy, shared until one of them is changed. */
    public OptionValues copy() {
        return new OptionValues(values);
    }

    /** The value of {@code option}. */
    @SuppressWarnings("unchecked") // only set() and of() store, under the option's own type
    public <T> T get(InternetOption<T> option) {
        return (T) values[option.index()];
    }

    /** Sets the value of {@code option} here only. */
    public synchronized <T> void set(InternetOption<T> option, T value) {
        var changed = values.clone();
        changed[option.index()] = value;
        values = changed;
    }
}
