package org.wininet4j.option;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetOption;

/**
 * The option values of one handle: a child begins with its parent's as they are then (H22, H23), where they are inherited (OP2).
 * Thread-safe; reading is one access to an array.
 */
public final class OptionValues {

    /** The place behind the values: what a child begins with, where that differs from the values because some are not inherited. */
    private static final int FOR_CHILDREN = InternetOption.all().size();

    /** Behind that: what was made of the values. */
    private static final int MADE = FOR_CHILDREN + 1;

    private volatile @Nullable Object[] values;

    private OptionValues(@Nullable Object[] values) {
        this.values = values;
    }

    /** The defaults, but for {@code given}. */
    public static OptionValues of(Map<InternetOption<?>, Object> given) {
        var values = new @Nullable Object[MADE + 1];
        InternetOption.all().forEach(option -> values[option.index()] = option.defaultValue());
        given.forEach((option, value) -> values[option.index()] = value);
        return new OptionValues(values);
    }

    /** What a child begins with: the array is shared until one of them is changed. */
    public OptionValues copy() {
        var now = values;
        var forChildren = forChildren(now);
        return new OptionValues(forChildren == null ? now : forChildren);
    }

    private static @Nullable Object @Nullable [] forChildren(@Nullable Object[] values) {
        return (@Nullable Object[]) values[FOR_CHILDREN];
    }

    /** The value of {@code option}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // only set() and of() store, under the option's own type; the last place alone may be null
    public <T> T get(InternetOption<T> option) {
        return (T) values[option.index()];
    }

    /**
     * What {@code maker} makes of all the values, kept with them until one is changed, and shared with the handles that share them. One kind of thing only; it must be
     * immutable, its fields final, as threads hand it to each other by a race.
     */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // there is one kind only; it is asked whether the values are still these
    public <T> T made(Function<OptionValues, T> maker) {
        var now = values;
        var kept = now[MADE];
        if (kept != null) {
            return (T) kept;
        }
        var fresh = maker.apply(this);
        if (values == now) {
            now[MADE] = fresh;
        }
        return fresh;
    }

    /** Sets the value of {@code option} here only. */
    public synchronized <T> void set(InternetOption<T> option, T value) {
        var before = values;
        var forChildren = forChildren(before);
        var changed = with(before, option, value);
        if (!option.inherited()) {
            changed[FOR_CHILDREN] = forChildren == null ? before : forChildren;
        } else if (forChildren != null) {
            changed[FOR_CHILDREN] = with(forChildren, option, value);
        }
        values = changed;
    }

    private static <T> @Nullable Object[] with(@Nullable Object[] values, InternetOption<T> option, T value) {
        var changed = values.clone();
        changed[option.index()] = value;
        changed[MADE] = null;
        return changed;
    }
}
