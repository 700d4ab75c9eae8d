package org.wininet4j.testkit.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes certificates, also such as nobody should make: each method puts in one thing, nothing is put in by itself but a serial number. In this process, by
 * the JDK, in a moment. For one thread at a time.
 */
public final class CertificateMaker {
    /** The use of TLS servers. */
    public static final String SERVERS = "1.3.6.1.5.5.7.3.1";

    /** The use of TLS clients. */
    public static final String CLIENTS = "1.3.6.1.5.5.7.3.2";

    /** Bits of {@link #keyUsage}: signatures, the encryption of keys, the signing of certificates and of lists of revoked ones. */
    public static final int DIGITAL_SIGNATURE = 0;

    /** See {@link #DIGITAL_SIGNATURE}. */
    public static final int KEY_ENCIPHERMENT = 2;

    /** See {@link #DIGITAL_SIGNATURE}. */
    public static final int SIGNS_CERTIFICATES = 5;

    /** See {@link #DIGITAL_SIGNATURE}. */
    public static final int SIGNS_LISTS = 6;

    private static final AtomicLong SERIALS = new AtomicLong(1000);
    private static final Map<String, byte[]> ALGORITHMS = Map.of(
            "SHA256withECDSA", Der.sequence(Der.oid("1.2.840.10045.4.3.2")), "SHA1withECDSA", Der.sequence(Der.oid("1.2.840.10045.4.1")),
            "SHA256withRSA", Der.sequence(Der.oid("1.2.840.113549.1.1.11"), Der.nothing()),
            "SHA1withRSA", Der.sequence(Der.oid("1.2.840.113549.1.1.5"), Der.nothing()),
            "MD5withRSA", Der.sequence(Der.oid("1.2.840.113549.1.1.4"), Der.nothing()));

    private final String commonName;
    private final List<byte[]> extensions = new ArrayList<>();
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant to = Instant.now().plus(Duration.ofDays(30));
    private String keyType = "EC";
    private int keyBits = 256;
    private String signature = "";
    private boolean broken;

    private CertificateMaker(String commonName) {
        this.commonName = commonName;
    }

    /** A certificate of an EC key, valid from yesterday for 30 days. */
    public static CertificateMaker of(String commonName) {
        return new CertificateMaker(commonName);
    }

    /** The usual one of a server on loopback. */
    public static CertificateMaker ofServer() {
        return of("wininet4j test server").names("localhost", "127.0.0.1", "::1").purposes(SERVERS);
    }

    /** The usual one of an authority. */
    public static CertificateMaker ofAuthority(String commonName) {
        return of(commonName).authority(-1).keyUsage(SIGNS_CERTIFICATES, SIGNS_LISTS);
    }

    /** Valid at these times. */
    public CertificateMaker valid(Instant begin, Instant end) {
        from = begin;
        to = end;
        return this;
    }

    /** With another key: "RSA" or "EC", and its length. */
    public CertificateMaker key(String type, int bits) {
        keyType = type;
        keyBits = bits;
        return this;
    }

    /** Signed in another way. */
    public CertificateMaker signedWith(String algorithm) {
        signature = algorithm;
        return this;
    }

    /** Signed, and then a bit of the signature is turned. */
    public CertificateMaker brokenSignature() {
        broken = true;
        return this;
    }

    /** For these hosts, names or addresses. */
    public CertificateMaker names(String... hosts) {
        var names = Arrays.stream(hosts).map(CertificateMaker::generalName).toArray(byte[][]::new);
        return extension("2.5.29.17", false, Der.sequence(names));
    }

    private static byte[] generalName(String host) {
        try {
            return Der.implicit(7, InetAddress.ofLiteral(host).getAddress());
        } catch (IllegalArgumentException name) {
            return Der.implicit(2, host.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** May sign others, which may do so too for {@code pathLength} steps; less than 0 for any number of them. */
    public CertificateMaker authority(int pathLength) {
        return extension("2.5.29.19", true, pathLength < 0 ? Der.sequence(Der.yes()) : Der.sequence(Der.yes(), Der.integer(pathLength)));
    }

    /** Says that it signs no others. */
    public CertificateMaker noAuthority() {
        return extension("2.5.29.19", true, Der.sequence());
    }

    /** What its key does, by the numbers of the bits. */
    public CertificateMaker keyUsage(int... bits) {
        return extension("2.5.29.15", true, Der.namedBits(bits));
    }

    /** What it is for, by object identifiers. */
    public CertificateMaker purposes(String... oids) {
        return extension("2.5.29.37", false, Der.sequence(Arrays.stream(oids).map(Der::oid).toArray(byte[][]::new)));
    }

    /** An authority for hosts below this domain alone. */
    public CertificateMaker permitting(String domain) {
        byte[] subtree = Der.sequence(Der.implicit(2, domain.getBytes(StandardCharsets.US_ASCII)));
        return extension("2.5.29.30", true, Der.sequence(Der.explicit(0, subtree)));
    }

    /** Says where its issuer's list of revoked certificates is. */
    public CertificateMaker listedAt(String url) {
        byte[] place = Der.implicit(6, url.getBytes(StandardCharsets.US_ASCII));
        return extension("2.5.29.31", false, Der.sequence(Der.sequence(Der.explicit(0, Der.explicit(0, place)))));
    }

    /** Any extension. */
    public CertificateMaker extension(String oid, boolean critical, byte[] value) {
        extensions.add(critical ? Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value)) : Der.sequence(Der.oid(oid), Der.octets(value)));
        return this;
    }

    /** Signed by itself. */
    public Issued selfSigned() {
        var keys = newKeys();
        return new Issued(keys.getPrivate(), List.of(signed(keys, name(), keys.getPrivate())));
    }

    /** Signed by {@code issuer}, with its chain. */
    public Issued issuedBy(Issued issuer) {
        var keys = newKeys();
        var chain = new ArrayList<X509Certificate>();
        chain.add(signed(keys, issuer.certificate().getSubjectX500Principal().getEncoded(), issuer.key()));
        chain.addAll(issuer.chain());
        return new Issued(keys.getPrivate(), chain);
    }

    private KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance(keyType);
            generator.initialize(keyBits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no keys " + keyType + " " + keyBits, unavailable);
        }
    }

    private byte[] name() {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
    }

    private X509Certificate signed(KeyPair keys, byte[] issuer, PrivateKey signer) {
        var algorithm = signature.isEmpty() ? usualSignature(signer) : signature;
        var parts = new ArrayList<byte[]>(List.of(Der.explicit(0, Der.integer(2)), Der.integer(SERIALS.incrementAndGet()),
                algorithmOf(algorithm), issuer, Der.sequence(Der.time(from), Der.time(to)), name(), keys.getPublic().getEncoded()));
        if (!extensions.isEmpty()) {
            parts.add(Der.explicit(3, Der.sequence(extensions.toArray(byte[][]::new))));
        }
        byte[] body = Der.sequence(parts.toArray(byte[][]::new));
        return certificate(Der.sequence(body, algorithmOf(algorithm), Der.bits(signature(algorithm, signer, body))));
    }

    private static String usualSignature(PrivateKey signer) {
        return signer.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    private static byte[] algorithmOf(String name) {
        byte[] algorithm = ALGORITHMS.get(name);
        if (algorithm == null) {
            throw new IllegalArgumentException("no algorithm " + name);
        }
        return algorithm;
    }

    private byte[] signature(String algorithm, PrivateKey signer, byte[] body) {
        byte[] made = sign(algorithm, signer, body);
        if (broken) {
            made[made.length - 1] ^= 1;
        }
        return made;
    }

    private static byte[] sign(String algorithm, PrivateKey signer, byte[] body) {
        try {
            var signing = Signature.getInstance(algorithm);
            signing.initSign(signer);
            signing.update(body);
            return signing.sign();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("cannot sign with " + algorithm, unavailable);
        }
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no certificate", broken);
        }
    }

    /** A list of revoked certificates with these entries. */
    static X509CRL crl(Issued issuer, List<byte[]> entries) {
        var algorithm = usualSignature(issuer.key());
        var now = Instant.now();
        var parts = new ArrayList<byte[]>(List.of(Der.integer(BigInteger.ONE), algorithmOf(algorithm),
                issuer.certificate().getSubjectX500Principal().getEncoded(), Der.time(now.minusSeconds(60)),
                Der.time(now.plus(Duration.ofDays(1)))));
        if (!entries.isEmpty()) {
            parts.add(Der.sequence(entries.toArray(byte[][]::new)));
        }
        byte[] body = Der.sequence(parts.toArray(byte[][]::new));
        byte[] der = Der.sequence(body, algorithmOf(algorithm), Der.bits(sign(algorithm, issuer.key(), body)));
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no list", broken);
        }
    }
}
