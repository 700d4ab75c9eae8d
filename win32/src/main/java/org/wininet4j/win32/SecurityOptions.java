package org.wininet4j.win32;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.SecurityInfo;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.win32.OptionRow.Place;

/** The state of the TLS connection, the server's certificate, and what of it is to be ignored. */
final class SecurityOptions implements WinInetConstants {

    /** As SECURITY_FLAGS, to be read; it has no name in the headers (OP17). */
    private static final int SECURITY_FLAGS_READ = 98;

    /** As SECURITY_FLAGS, to be set, bits checked; it has no name in the headers (OP17). */
    private static final int SECURITY_FLAGS_CHECKED = 99;

    /** V4: bits that have no names in the headers. */
    private static final Map<CertificateFault, Integer> WHY = Map.of(
            CertificateFault.REVOCATION, 0x0080_0000, CertificateFault.UNKNOWN_CA, 0x0100_0000, CertificateFault.WRONG_NAME, 0x0200_0000,
            CertificateFault.WRONG_DATE, 0x0400_0000);

    static final List<OptionRow> ROWS = List.of(
            OptionRow.of(INTERNET_OPTION_SECURITY_FLAGS, SecurityOptions::flags, SecurityOptions::addFlags, Level.REQUEST),
            OptionRow.readOnly(SECURITY_FLAGS_READ, SecurityOptions::flags, Level.REQUEST),
            OptionRow.writeOnly(SECURITY_FLAGS_CHECKED, SecurityOptions::addCheckedFlags, Level.REQUEST),
            OptionRow.readOnly(
                    INTERNET_OPTION_SECURITY_CERTIFICATE_STRUCT, (place, _) -> Certificates.structure(secured(place.request())),
                    Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_SECURITY_CERTIFICATE, (place, _) -> Certificates.text(secured(place.request())),
                    Level.REQUEST),
            OptionRow.readOnly(INTERNET_OPTION_SECURITY_KEY_BITNESS, (place, _) -> keyBits(place.request()), Level.REQUEST),
            OptionRow.readOnly(
                    INTERNET_OPTION_SERVER_CERT_CHAIN_CONTEXT, (place, _) -> secured(place.request()).certificates(), Level.REQUEST));

    private SecurityOptions() {}

    /** What is to be ignored (OP17), what was wrong (V4), and V3. */
    private static Object flags(Place place, @Nullable Object given) throws InternetException {
        int flags = OptionBits.FAULTS.shown(place.get(InternetOption.SECURITY_FLAGS)) | why(place.request().certificateFaults());
        return place.request().secured() ? flags | SECURITY_FLAG_SECURE | SECURITY_FLAG_STRENGTH_STRONG : flags;
    }

    /** V4: the bits of faults; some faults have none. */
    static int why(Set<CertificateFault> faults) {
        return faults.stream().mapToInt(fault -> WHY.getOrDefault(fault, 0)).reduce(0, (one, other) -> one | other);
    }

    /** V1, OP9: bits are added, never taken away; others are dropped. */
    private static void addFlags(Place place, @Nullable Object value) throws InternetException {
        place.request().ignoreAlso(OptionBits.FAULTS.named(bits(value)));
    }

    /** OP8. */
    private static void addCheckedFlags(Place place, @Nullable Object value) throws InternetException {
        if ((bits(value) & ~OptionBits.FAULTS.mask()) != 0) {
            throw Token.error(InternetError.OPTION_NOT_SETTABLE, "bits that cannot be set");
        }
        addFlags(place, value);
    }

    private static int bits(@Nullable Object value) throws InternetException {
        if (value instanceof Integer bits) {
            return bits;
        }
        throw OptionTypes.invalid("an Integer is needed");
    }

    /** OP21: 12016 without TLS; a certificate that was refused can be looked at (V13). */
    private static SecurityInfo secured(RequestHandle request) throws InternetException {
        return request.security().orElseThrow(() -> Token.error(InternetError.INVALID_OPERATION, "there is no TLS connection"));
    }

    private static int keyBits(RequestHandle request) {
        return request.security().map(security -> CipherStrength.bits(security.cipherSuite())).orElse(0);
    }
}
