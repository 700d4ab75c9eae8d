package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/**
 * Where a function leaves a value: C's pointer to a buffer or to a handle. For one thread at a time.
 *
 * @param <T> what it refers to
 */
public final class Ref<T> {
    /** The value handed in and out; null stands for none. */
    public @Nullable T value;

    /** A reference to no value. */
    public Ref() {}

    /** A reference to that value. */
    public Ref(@Nullable T value) {
        this.value = value;
    }
}
