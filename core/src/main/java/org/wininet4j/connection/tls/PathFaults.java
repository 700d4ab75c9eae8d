package org.wininet4j.connection.tls;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.PKIXReason;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;

/** What the JDK's path validation says, as a fault (V8–V11d, E36). Pure. */
final class PathFaults {

    /** How deep a chain of causes is followed. */
    private static final int MAX_CAUSES = 16;

    private PathFaults() {}

    /**
     * The fault which {@code reason} is. What makes the chain of no use, that an issuer was no authority for instance, means that nobody who is
     * trusted vouches for the certificate; weak keys and unknown critical extensions are faults of their own.
     */
    static CertificateFault of(Reason reason) {
        return switch (reason) {
            case BasicReason basic -> switch (basic) {
                case EXPIRED, NOT_YET_VALID -> CertificateFault.WRONG_DATE;
                case REVOKED -> CertificateFault.REVOKED;
                case UNDETERMINED_REVOCATION_STATUS -> CertificateFault.REVOCATION;
                case ALGORITHM_CONSTRAINED -> CertificateFault.INVALID;
                case INVALID_SIGNATURE, UNSPECIFIED -> CertificateFault.UNKNOWN_CA;
            };
            case PKIXReason.UNRECOGNIZED_CRIT_EXT -> CertificateFault.INVALID;
            default -> CertificateFault.UNKNOWN_CA;
        };
    }

    /** The fault for which the JVM's trust manager has refused a certificate that looked good otherwise. */
    static CertificateFault of(Throwable refusal) {
        @Nullable Throwable cause = refusal;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException path) {
                return of(path.getReason());
            }
        }
        return CertificateFault.INVALID;
    }
}
