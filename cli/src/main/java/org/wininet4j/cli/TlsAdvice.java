package org.wininet4j.cli;

import org.wininet4j.CertificateFault;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetException;
import org.wininet4j.SecurityInfo;

/** Which option helps against a failure of TLS. Pure. */
final class TlsAdvice {

    private TlsAdvice() {}

    /** Words to end the line about it with, perhaps none. */
    static String of(InternetException failure) {
        return switch (failure.error()) {
            case INVALID_CA, SEC_CERT_REV_FAILED -> "; --cacert FILE trusts another authority, -k goes on all the same";
            case SEC_CERT_DATE_INVALID, SEC_CERT_CN_INVALID -> "; -k goes on all the same";
            case SEC_INVALID_CERT -> canBeIgnored(failure) ? "; -k goes on all the same" : "";
            case CLIENT_AUTH_CERT_NEEDED -> "; --cert FILE sends one";
            default -> "";
        };
    }

    private static boolean canBeIgnored(InternetException failure) {
        return failure.handle()
                .filter(HttpRequest.class::isInstance)
                .map(HttpRequest.class::cast)
                .flatMap(HttpRequest::security)
                .map(SecurityInfo::faults)
                .filter(faults -> CertificateFault.allIgnorable().containsAll(faults))
                .isPresent();
    }
}
