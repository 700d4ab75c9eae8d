package org.wininet4j.protocol.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.SecurityInfo;
import org.wininet4j.error.CertificateRefusedException;

/** The certificates which the sendings of one handle were refused because of (V4, V13). Written by the call in progress, read by any thread. */
final class Refusals {

    private volatile @Nullable SecurityInfo last;
    private volatile Set<CertificateFault> faults = Set.of();

    /** A certificate was refused; what it was refused for is remembered for ever. */
    void add(CertificateRefusedException refusal) {
        last = refusal.security();
        var all = EnumSet.copyOf(refusal.faults());
        all.addAll(faults);
        faults = Set.copyOf(all);
    }

    /** There is a connection. */
    void over() {
        last = null;
    }

    /** The last attempt, if it was refused. */
    Optional<SecurityInfo> last() {
        return Optional.ofNullable(last);
    }

    Set<CertificateFault> faults() {
        return faults;
    }
}
