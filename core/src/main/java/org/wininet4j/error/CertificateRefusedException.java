package org.wininet4j.error;

import java.io.Serial;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.SecurityInfo;

/** A server's certificate has faults that are not ignored. */
public final class CertificateRefusedException extends CertificateException {

    @Serial private static final long serialVersionUID = 1;

    /** How deep a chain of causes is followed. */
    private static final int MAX_CAUSES = 16;

    private final transient SecurityInfo security;
    private final transient Set<CertificateFault> faults;

    /**
     * A refusal.
     *
     * @param security what was agreed on, with all faults
     * @param faults those that are not ignored, at least one
     */
    public CertificateRefusedException(SecurityInfo security, Set<CertificateFault> faults, String detail) {
        super(detail);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("nothing to refuse the certificate for");
        }
        this.security = security;
        this.faults = Set.copyOf(faults);
    }

    /** The refusal among the causes of {@code thrown}, if that is why. */
    public static Optional<CertificateRefusedException> in(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof CertificateRefusedException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** The certificates, and all that is wrong with them. */
    public SecurityInfo security() {
        return security;
    }

    /** The faults that are not ignored. */
    public Set<CertificateFault> faults() {
        return faults;
    }

    /** The one which is reported where only one is (V12). */
    public CertificateFault first() {
        return faults.stream().sorted().findFirst().orElseThrow();
    }
}
