package org.wininet4j.codec.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import org.wininet4j.codec.text.Ascii;

/** A hash of the scheme Digest (RFC 7616, 6.1). */
public enum DigestAlgorithm {
    /** The only one of RFC 2617, and what is meant where none is named. */
    MD5("MD5", "MD5", 1),
    /** SHA-256. */
    SHA_256("SHA-256", "SHA-256", 2),
    /** SHA-512/256, by its name in the field. */
    SHA_512_256("SHA-512-256", "SHA-512/256", 3);

    private static final String SESSION = "-sess";

    private final String token;
    private final String javaName;
    private final int strength;

    DigestAlgorithm(String token, String javaName, int strength) {
        this.token = token;
        this.javaName = javaName;
        this.strength = strength;
    }

    /** The higher the better; more than 0. */
    public int strength() {
        return strength;
    }

    /** Its name in a field. */
    String token(boolean session) {
        return session ? token + SESSION : token;
    }

    /** The algorithm a field names, with {@code -sess} or without; empty if it is none of these. */
    static Optional<DigestAlgorithm> named(String name) {
        for (DigestAlgorithm each : values()) {
            if (Ascii.equalsIgnoreCase(name, each.token(false)) || Ascii.equalsIgnoreCase(name, each.token(true))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether the name asks for the variant with a key for each session. */
    static boolean isSession(String name) {
        return Ascii.lower(name).endsWith(SESSION);
    }

    /** A new hash. */
    public MessageDigest newHash() {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + javaName, e);
        }
    }
}
