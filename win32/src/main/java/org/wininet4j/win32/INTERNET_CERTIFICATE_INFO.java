package org.wininet4j.win32;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A server's certificate: the value of {@code INTERNET_OPTION_SECURITY_CERTIFICATE_STRUCT}. For one thread at a time. */
public final class INTERNET_CERTIFICATE_INFO {
    /** When it expires. */
    public @Nullable Instant ftExpiry;

    /** When it becomes valid. */
    public @Nullable Instant ftStart;

    /** Whose it is: the values of the name, a line each (V14). */
    public @Nullable String lpszSubjectInfo;

    /** Who vouches for that, likewise. */
    public @Nullable String lpszIssuerInfo;

    /** Null, as on Windows (V14). */
    public @Nullable String lpszProtocolName;

    /** Null, as on Windows (V14). */
    public @Nullable String lpszSignatureAlgName;

    /** Null, as on Windows (V14). */
    public @Nullable String lpszEncryptionAlgName;

    /** Bits of the key the connection is encrypted with. */
    public int dwKeySize;

    /** No certificate. */
    public INTERNET_CERTIFICATE_INFO() {}
}
