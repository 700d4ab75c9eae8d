package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/** One item of an {@link INTERNET_PER_CONN_OPTION_LIST}. For one thread at a time. */
public final class INTERNET_PER_CONN_OPTION {
    /** An {@code INTERNET_PER_CONN_} number. */
    public int dwOption;

    /** An {@code Integer}, a {@code String} or null, or an {@code Instant} or null, as the item wants. */
    public @Nullable Object Value;

    /** An item to be filled in. */
    public INTERNET_PER_CONN_OPTION() {}

    /** An item to be asked for. */
    public INTERNET_PER_CONN_OPTION(int option) {
        dwOption = option;
    }

    /** An item to be set. */
    public INTERNET_PER_CONN_OPTION(int option, @Nullable Object content) {
        dwOption = option;
        Value = content;
    }
}
