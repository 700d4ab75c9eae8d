package org.wininet4j.win32;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A server's certificate: the value of {@code INTERNET_OPTION_SECURITY_CERTIFICATE_STRUCT}. For one thread at a time. */
public final class INTERNET_CERTIFICATE_INFO {
    /** When it expires. */
    public @Nullable Instant ftExpiry;

    /** When it becomes valid. */
    public @Nullable Instant ftStart;

    /** Whose it is. */
    public @Nullable String lpszSubjectInfo;

    /** Who vouches for that. */
    public @Nullable String lpszIssuerInfo;

    /** The protocol of the connection. */
    public @Nullable String lpszProtocolName;

    /** How it is signed. */
    public @Nullable String lpszSignatureAlgName;

    /** How the connection is encrypted. */
    public @Nullable String lpszEncryptionAlgName;

    /** Bits of the key the connection is encrypted with. */
    public int dwKeySize;

    /** No certificate. */
    public INTERNET_CERTIFICATE_INFO() {}
}
