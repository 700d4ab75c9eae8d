package org.wininet4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Private keys as OpenSSL writes them: in PKCS #8, plain or encrypted, and in the older forms of RSA and EC keys, which are PKCS #8 without its cover. Pure. */
final class PrivateKeyForm {

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xA0;
    private static final byte[] VERSION = {2, 1, 0};
    private static final byte[] RSA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 5, 0};
    private static final byte[] EC = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private PrivateKeyForm() {}

    /** The key of a certificate whose public key is of that algorithm. */
    static PrivateKey read(PemBlock block, String algorithm, Optional<char[]> password) throws GeneralSecurityException, IOException {
        byte[] pkcs8 = switch (block.label()) {
            case "PRIVATE KEY" -> block.bytes();
            case "ENCRYPTED PRIVATE KEY" -> decrypted(block.bytes(), password);
            case "RSA PRIVATE KEY" -> covered(RSA, block.bytes());
            case "EC PRIVATE KEY" -> covered(joined(EC, curve(block.bytes())), block.bytes());
            default -> throw new IOException("no private key: " + block.label());
        };
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static byte[] decrypted(byte[] encrypted, Optional<char[]> password) throws GeneralSecurityException, IOException {
        var info = new EncryptedPrivateKeyInfo(encrypted);
        var parameters = info.getAlgParameters();
        var name = parameters == null || info.getAlgName().startsWith("PBEWith") ? info.getAlgName() : parameters.toString();
        var secret = new PBEKeySpec(password.orElseThrow(() -> new IOException("the key is encrypted, and there is no --pass")));
        try {
            var cipher = Cipher.getInstance(name);
            cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(name).generateSecret(secret), parameters);
            return info.getKeySpec(cipher).getEncoded();
        } finally {
            secret.clearPassword();
        }
    }

    /** PKCS #8 around an older form. */
    private static byte[] covered(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, joined(VERSION, element(SEQUENCE, algorithm), element(OCTETS, key)));
    }

    /** The parameters in an EC key (RFC 5915): a sequence of a number, the key, and them. */
    private static byte[] curve(byte[] key) throws IOException {
        try {
            int at = content(key, 0);
            at = end(key, at);
            at = end(key, at);
            if ((key[at] & 0xFF) == PARAMETERS) {
                return Arrays.copyOfRange(key, content(key, at), end(key, at));
            }
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the EC key cannot be read", e);
        }
        throw new IOException("the EC key does not name its curve");
    }

    private static int content(byte[] der, int at) {
        int length = der[at + 1] & 0xFF;
        return at + 2 + (length < 0x80 ? 0 : length - 0x80);
    }

    private static int end(byte[] der, int at) {
        int length = 0;
        int from = content(der, at);
        for (int i = from - at == 2 ? at + 1 : at + 2; i < from; i++) {
            length = (length << 8) | (der[i] & 0xFF);
        }
        return from + length;
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
