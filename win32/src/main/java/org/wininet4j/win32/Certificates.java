package org.wininet4j.win32;

import java.security.cert.X509Certificate;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.SecurityInfo;

/** A server's certificate as WinINet shows it: as a structure and as a text. Pure. */
final class Certificates {

    private Certificates() {}

    static INTERNET_CERTIFICATE_INFO structure(SecurityInfo security) throws InternetException {
        var certificate = first(security);
        var info = new INTERNET_CERTIFICATE_INFO();
        info.ftExpiry = certificate.getNotAfter().toInstant();
        info.ftStart = certificate.getNotBefore().toInstant();
        info.lpszSubjectInfo = certificate.getSubjectX500Principal().getName();
        info.lpszIssuerInfo = certificate.getIssuerX500Principal().getName();
        info.lpszProtocolName = security.protocol();
        info.lpszSignatureAlgName = certificate.getSigAlgName();
        info.lpszEncryptionAlgName = security.cipherSuite();
        info.dwKeySize = CipherStrength.bits(security.cipherSuite());
        return info;
    }

    static String text(SecurityInfo security) throws InternetException {
        var info = structure(security);
        return String.join("\r\n",
                "Subject:", info.lpszSubjectInfo, "Issuer:", info.lpszIssuerInfo, "Effective Date:\t" + info.ftStart,
                "Expiration Date:\t" + info.ftExpiry, "Security Protocol:\t" + info.lpszProtocolName,
                "Signature Type:\t" + info.lpszSignatureAlgName, "Encryption Type:\t" + info.lpszEncryptionAlgName,
                "Privacy Strength:\t" + info.dwKeySize + " bits");
    }

    private static X509Certificate first(SecurityInfo security) throws InternetException {
        if (security.certificates().isEmpty()) {
            throw new InternetException(InternetError.INVALID_OPERATION, InternetException.Step.CALLING, "the server has no certificate");
        }
        return security.certificates().getFirst();
    }
}
