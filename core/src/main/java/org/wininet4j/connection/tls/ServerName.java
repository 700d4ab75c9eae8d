package org.wininet4j.connection.tls;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is for a host (RFC 9525): an address by its bytes, a name in any case, a wildcard for exactly one label, the first, with two
 * or more labels after it. The subject's common name does not count. Pure.
 */
public final class ServerName {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private ServerName() {}

    /**
     * Whether {@code certificate} is for {@code host}, a name in the form of the DNS or an address literal without brackets.
     *
     * @throws CertificateParsingException if its names cannot be read
     */
    public static boolean fits(X509Certificate certificate, String host) throws CertificateParsingException {
        var names = certificate.getSubjectAlternativeNames();
        if (names == null) {
            return false;
        }
        var address = address(host);
        return names.stream()
                .anyMatch(name -> address.isPresent()
                        ? fits(name, IP_ADDRESS, shown -> address.equals(address(shown)))
                        : fits(name, DNS_NAME, pattern -> matches(pattern, withoutEndDot(host))));
    }

    private interface Comparison {
        boolean holds(String text);
    }

    private static boolean fits(List<?> name, int kind, Comparison comparison) {
        return name.get(0) instanceof Integer given && given == kind && name.get(1) instanceof String text && comparison.holds(text);
    }

    /** The names a certificate is for, for messages: of hosts and addresses, nothing where they cannot be read. */
    static List<String> of(X509Certificate certificate) {
        try {
            @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of()
                    : names.stream()
                            .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** Whether a name of a certificate, perhaps with a wildcard, stands for {@code host}. */
    static boolean matches(String pattern, String host) {
        if (host.isEmpty()) {
            return false;
        }
        if (!pattern.startsWith("*.")) {
            return equal(pattern, host);
        }
        int dot = host.indexOf('.');
        var parent = pattern.substring(1);
        return dot > 0 && parent.indexOf('.', 1) > 0 && !parent.contains("*") && equal(parent, host.substring(dot));
    }

    /** In ASCII only: what looks alike in other letters is another name. */
    private static boolean equal(String pattern, String host) {
        if (pattern.length() != host.length()) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            if (lower(pattern.charAt(i)) != lower(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }

    private static String withoutEndDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** The address which {@code host} is a literal of, whatever its zone. */
    static Optional<InetAddress> address(String host) {
        int zone = host.indexOf('%');
        try {
            return Optional.of(InetAddress.ofLiteral(zone < 0 ? host : host.substring(0, zone)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
