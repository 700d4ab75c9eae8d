package org.wininet4j;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be wrong with a server's certificate, in the order in which one of several is reported (V8–V12). */
public enum CertificateFault {
    /** Whether it was revoked cannot be told, for instance because the chain of those who vouch for it is incomplete (V8). */
    REVOCATION(InternetError.SEC_CERT_REV_FAILED, true),
    /** It, or a certificate that vouches for it, is not valid yet, or any more (V9). */
    WRONG_DATE(InternetError.SEC_CERT_DATE_INVALID, true),
    /** Nobody who is trusted vouches for it, or not in the right way (V10). */
    UNKNOWN_CA(InternetError.INVALID_CA, true),
    /** It is for other hosts (V11a). */
    WRONG_NAME(InternetError.SEC_CERT_CN_INVALID, true),
    /** It is for other uses (V11b). */
    WRONG_USAGE(InternetError.SEC_INVALID_CERT, true),
    /** It was revoked (V11c). */
    REVOKED(InternetError.SEC_CERT_REVOKED, false),
    /** Anything else, such as a key or a signature that is too weak (V11d). */
    INVALID(InternetError.SEC_INVALID_CERT, false);

    private static final Set<CertificateFault> IGNORABLE = Arrays.stream(values())
            .filter(CertificateFault::ignorable)
            .collect(Collectors.toUnmodifiableSet());

    private final InternetError error;
    private final boolean ignorable;

    CertificateFault(InternetError error, boolean ignorable) {
        this.error = error;
        this.ignorable = ignorable;
    }

    /** Those which a request may ignore (V1). */
    public static Set<CertificateFault> allIgnorable() {
        return IGNORABLE;
    }

    /** The error it is reported as, where it is the only one. */
    public InternetError error() {
        return error;
    }

    /** Whether a request may ignore it (V1). */
    public boolean ignorable() {
        return ignorable;
    }
}
