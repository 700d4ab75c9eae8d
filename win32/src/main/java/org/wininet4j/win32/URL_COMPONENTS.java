package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URL. For one thread at a time.
 *
 * <p>{@code InternetCrackUrl} looks at each text and its length for what is wanted of a part (UR28). Null and 0: nothing. Null and any other
 * length: the part as it stands in the URL, null if the URL has none. A text, which stands for C's buffer, and its length in characters:
 * a copy, which must leave room for a terminator, else the call fails 122 (UR29). Afterwards the length is that of the text.
 *
 * <p>{@code InternetCreateUrl} leaves out a part whose text is null; with length 0 it takes the whole text, else as many characters (UR91).
 */
public final class URL_COMPONENTS {
    /** The scheme's name, without its colon. */
    public @Nullable String lpszScheme;

    /** The length of {@link #lpszScheme}, in characters. */
    public int dwSchemeLength;

    /** The scheme, {@code INTERNET_SCHEME_}; filled in whatever is wanted. Counts for a new URL if {@link #lpszScheme} is null. */
    public int nScheme;

    /** The host, an IPv6 address with its brackets. */
    public @Nullable String lpszHostName;

    /** The length of {@link #lpszHostName}, in characters. */
    public int dwHostNameLength;

    /** The port, 0 to 65535; filled in whatever is wanted. */
    public int nPort;

    /** The user name. */
    public @Nullable String lpszUserName;

    /** The length of {@link #lpszUserName}, in characters. */
    public int dwUserNameLength;

    /** The password. */
    public @Nullable String lpszPassword;

    /** The length of {@link #lpszPassword}, in characters. */
    public int dwPasswordLength;

    /** The path; with query and fragment behind it, if {@link #lpszExtraInfo} is not wanted. */
    public @Nullable String lpszUrlPath;

    /** The length of {@link #lpszUrlPath}, in characters. */
    public int dwUrlPathLength;

    /** Query and fragment, with the "?" or "#" before them. */
    public @Nullable String lpszExtraInfo;

    /** The length of {@link #lpszExtraInfo}, in characters. */
    public int dwExtraInfoLength;

    /** Parts of which nothing is wanted, or which are absent. */
    public URL_COMPONENTS() {}
}
