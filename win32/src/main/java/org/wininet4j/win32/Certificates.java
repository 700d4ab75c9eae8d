package org.wininet4j.win32;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.SecurityInfo;

/** A server's certificate as WinINet shows it: as a structure and as a text. Pure. */
final class Certificates {

    private Certificates() {}

    /** V14. */
    static INTERNET_CERTIFICATE_INFO structure(SecurityInfo security) throws InternetException {
        var certificate = first(security);
        var info = new INTERNET_CERTIFICATE_INFO();
        info.ftExpiry = certificate.getNotAfter().toInstant();
        info.ftStart = certificate.getNotBefore().toInstant();
        info.lpszSubjectInfo = DistinguishedName.lines(certificate.getSubjectX500Principal().getEncoded());
        info.lpszIssuerInfo = DistinguishedName.lines(certificate.getIssuerX500Principal().getEncoded());
        info.dwKeySize = CipherStrength.bits(security.cipherSuite());
        return info;
    }

    /** V15: what the structure does not tell, too. */
    static String text(SecurityInfo security) throws InternetException {
        var info = structure(security);
        return String.join("\r\n",
                "Subject:", Optional.ofNullable(info.lpszSubjectInfo).orElse(""), "Issuer:",
                Optional.ofNullable(info.lpszIssuerInfo).orElse(""),
                "Effective Date:\t" + info.ftStart, "Expiration Date:\t" + info.ftExpiry, "Security Protocol:\t" + security.protocol(),
                "Signature Type:\t" + first(security).getSigAlgName(), "Encryption Type:\t" + security.cipherSuite(),
                "Privacy Strength:\t" + info.dwKeySize + " bits");
    }

    private static X509Certificate first(SecurityInfo security) throws InternetException {
        if (security.certificates().isEmpty()) {
            throw new InternetException(InternetError.INVALID_OPERATION, InternetException.Step.CALLING, "the server has no certificate");
        }
        return security.certificates().getFirst();
    }
}
