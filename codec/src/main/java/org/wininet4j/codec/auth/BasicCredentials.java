package org.wininet4j.codec.auth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** The credentials of the scheme Basic (RFC 7617); a pure function. */
public final class BasicCredentials {
    /** The scheme's name. */
    public static final String SCHEME = "Basic";

    private BasicCredentials() {}

    /** The value of Authorization or Proxy-Authorization: {@code user:password} as UTF-8, in Base64 (U16). */
    public static String fieldValue(String user, char[] password) {
        char[] pair = new char[user.length() + 1 + password.length];
        user.getChars(0, user.length(), pair, 0);
        pair[user.length()] = ':';
        System.arraycopy(password, 0, pair, user.length() + 1, password.length);
        byte[] bytes = SecretText.bytes(pair, StandardCharsets.UTF_8);
        try {
            return SCHEME + ' ' + Base64.getEncoder().encodeToString(bytes);
        } finally {
            Arrays.fill(pair, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
