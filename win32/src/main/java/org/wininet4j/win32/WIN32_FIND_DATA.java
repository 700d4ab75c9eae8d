package org.wininet4j.win32;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a directory listing, filled in by {@code FtpFindFirstFile} and {@code InternetFindNextFile}. For one thread at a time. */
public final class WIN32_FIND_DATA {
    /** {@code FILE_ATTRIBUTE_} bits. */
    public int dwFileAttributes;

    /** The size in bytes; C splits it into {@code nFileSizeHigh} and {@code nFileSizeLow}. */
    public long nFileSize;

    /** When the file was last changed, by the server's own clock taken as UTC (spec F52); null if the listing does not tell. */
    public @Nullable Instant ftLastWriteTime;

    /** The name, without its directory. */
    public String cFileName = "";

    /** An entry to be filled in. */
    public WIN32_FIND_DATA() {}
}
