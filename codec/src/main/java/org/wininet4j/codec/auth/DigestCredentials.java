package org.wininet4j.codec.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

import org.wininet4j.codec.auth.DigestChallenge.Protection;
import org.wininet4j.codec.http.HeaderSyntax;

/** The credentials of the scheme Digest (RFC 7616, 3.4); a pure function of a challenge, a user and a request. */
public final class DigestCredentials {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] COLON = {':'};

    private final DigestChallenge challenge;
    private final String user;
    private final Charset charset;

    private DigestCredentials(DigestChallenge challenge, String user, Charset charset) {
        this.challenge = challenge;
        this.user = user;
        this.charset = charset;
    }

    /**
     * What the digest covers.
     *
     * @param method of the request
     * @param uri its target, as it is sent
     * @param clientNonce ours, of characters that need no escape
     * @param count how often the server's nonce has been used, this time included
     * @param bodyHash that of the body, by the challenge's algorithm, in hexadecimal; empty unless {@code auth-int} is used
     */
    public record Use(String method, String uri, String clientNonce, int count, String bodyHash) {}

    /** The value of Authorization or Proxy-Authorization. */
    public static String fieldValue(DigestChallenge challenge, String user, char[] password, Use use) {
        boolean utf8 = challenge.text().utf8();
        Charset charset = utf8 ? UTF_8 : SecretText.charsetOf(user, password);
        char[] secret = utf8 ? SecretText.composed(password) : password.clone();
        String name = utf8 ? new String(SecretText.composed(user.toCharArray())) : user;
        try {
            return new DigestCredentials(challenge, name, charset).field(secret, use);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private String field(char[] secret, Use use) {
        StringBuilder field = new StringBuilder(DigestChallenge.SCHEME).append(' ');
        appendUser(field);
        quoted(field, ", realm", challenge.realm());
        quoted(field, ", uri", use.uri());
        field.append(", algorithm=").append(challenge.algorithm().token(challenge.session()));
        quoted(field, ", nonce", challenge.nonce());
        if (challenge.protection() != Protection.NONE) {
            field.append(", nc=").append(count(use));
            quoted(field, ", cnonce", use.clientNonce());
            field.append(", qop=").append(qop());
        } else if (challenge.session()) {
            quoted(field, ", cnonce", use.clientNonce());
        }
        quoted(field, ", response", response(secret, use));
        challenge.opaque().ifPresent(opaque -> quoted(field, ", opaque", opaque));
        if (challenge.text().userHash()) {
            field.append(", userhash=true");
        }
        return field.toString();
    }

    private String qop() {
        return challenge.protection() == Protection.AUTH_INT ? "auth-int" : "auth";
    }

    private static String count(Use use) {
        return HEX.toHexDigits(use.count());
    }

    /** RFC 7616, 3.4.4: a name that fits into no quoted string is written by the rules of RFC 8187. */
    private void appendUser(StringBuilder field) {
        if (challenge.text().userHash()) {
            quoted(field, "username", HEX.formatHex(userAndRealm().digest()));
        } else if (HeaderSyntax.isValue(user) && (charset.equals(ISO_8859_1) || isAscii(user))) {
            quoted(field, "username", user);
        } else {
            field.append("username*=UTF-8''");
            for (byte each : user.getBytes(UTF_8)) {
                appendExtended(field, each);
            }
        }
    }

    private static boolean isAscii(String text) {
        return US_ASCII.newEncoder().canEncode(text);
    }

    private static void appendExtended(StringBuilder field, byte each) {
        boolean plain = (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z');
        if (plain || each == '-' || each == '.' || each == '_' || each == '~') {
            field.append((char) each);
        } else {
            field.append('%').append(HEX.withUpperCase().toHexDigits(each));
        }
    }

    private static void quoted(StringBuilder field, String name, String value) {
        field.append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                field.append('\\');
            }
            field.append(character);
        }
        field.append('"');
    }

    // ---- RFC 7616, 3.4.1 to 3.4.3 ----

    private String response(char[] secret, Use use) {
        String prefix = key(secret, use) + ":" + challenge.nonce() + ":";
        String counted = challenge.protection() == Protection.NONE ? ""
                : count(use) + ":" + use.clientNonce() + ":" + qop() + ":";
        return hash(prefix + counted + covered(use));
    }

    /** H(A1). */
    private String key(char[] secret, Use use) {
        MessageDigest hash = userAndRealm();
        hash.update(COLON);
        byte[] password = SecretText.bytes(secret, charset);
        hash.update(password);
        Arrays.fill(password, (byte) 0);
        byte[] digest = hash.digest();
        if (!challenge.session()) {
            return HEX.formatHex(digest);
        }
        hash.update(HEX.formatHex(digest).getBytes(US_ASCII));
        hash.update(COLON);
        hash.update((challenge.nonce() + ":" + use.clientNonce()).getBytes(ISO_8859_1));
        return HEX.formatHex(hash.digest());
    }

    /** H(A2). */
    private String covered(Use use) {
        String request = use.method() + ":" + use.uri();
        return hash(challenge.protection() == Protection.AUTH_INT ? request + ":" + use.bodyHash() : request);
    }

    /** A hash of both so far: what the server has sent goes back byte by byte. */
    private MessageDigest userAndRealm() {
        MessageDigest hash = challenge.algorithm().newHash();
        hash.update(user.getBytes(charset));
        hash.update(COLON);
        hash.update(challenge.realm().getBytes(ISO_8859_1));
        return hash;
    }

    private String hash(String text) {
        return HEX.formatHex(challenge.algorithm().newHash().digest(text.getBytes(ISO_8859_1)));
    }
}
