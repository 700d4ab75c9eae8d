package org.wininet4j.win32;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption.MaskedError;
import org.wininet4j.InternetOption.NewerProtocol;

/** Options that are bits here and sets of names in the core. Other bits fail 87 (OP18). */
record OptionBits<E extends Enum<E>>(Class<E> names, Map<E, Integer> bits) implements OptionTypes.Type<Set<E>> {

    static final OptionBits<MaskedError> ERRORS = new OptionBits<>(MaskedError.class, Map.of(
            MaskedError.INSERT_CDROM, WinInetConstants.INTERNET_ERROR_MASK_INSERT_CDROM, MaskedError.COMBINED_CERTIFICATE,
            WinInetConstants.INTERNET_ERROR_MASK_COMBINED_SEC_CERT, MaskedError.LOGIN_FAILURE_BODY,
            WinInetConstants.INTERNET_ERROR_MASK_LOGIN_FAILURE_DISPLAY_ENTITY_BODY));

    static final OptionBits<NewerProtocol> PROTOCOLS = new OptionBits<>(
            NewerProtocol.class, Map.of(NewerProtocol.HTTP2, WinInetConstants.HTTP_PROTOCOL_FLAG_HTTP2));

    static final OptionBits<CertificateFault> FAULTS = new OptionBits<>(CertificateFault.class, Map.of(
            CertificateFault.REVOCATION, WinInetConstants.SECURITY_FLAG_IGNORE_REVOCATION, CertificateFault.UNKNOWN_CA,
            WinInetConstants.SECURITY_FLAG_IGNORE_UNKNOWN_CA, CertificateFault.WRONG_USAGE,
            WinInetConstants.SECURITY_FLAG_IGNORE_WRONG_USAGE, CertificateFault.WRONG_NAME,
            WinInetConstants.SECURITY_FLAG_IGNORE_CERT_CN_INVALID, CertificateFault.WRONG_DATE,
            WinInetConstants.SECURITY_FLAG_IGNORE_CERT_DATE_INVALID));

    /** All bits that have a name. */
    int mask() {
        return shown(bits.keySet());
    }

    @Override
    public Set<E> taken(@Nullable Object given) throws InternetException {
        int number = OptionTypes.number(given);
        if ((number & ~mask()) != 0) {
            throw OptionTypes.invalid("no such bits: " + number);
        }
        return named(number);
    }

    /** The names of the bits that have one. */
    Set<E> named(int number) {
        var named = EnumSet.noneOf(names);
        bits.forEach((name, bit) -> {
            if ((number & bit) != 0) {
                named.add(name);
            }
        });
        return Set.copyOf(named);
    }

    @Override
    public Integer shown(Set<E> value) {
        return value.stream().mapToInt(bits::get).reduce(0, (a, b) -> a | b);
    }
}
