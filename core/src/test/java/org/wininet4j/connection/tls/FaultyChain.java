package org.wininet4j.connection.tls;

import static org.wininet4j.CertificateFault.INVALID;
import static org.wininet4j.CertificateFault.REVOCATION;
import static org.wininet4j.CertificateFault.UNKNOWN_CA;
import static org.wininet4j.CertificateFault.WRONG_DATE;
import static org.wininet4j.CertificateFault.WRONG_NAME;
import static org.wininet4j.CertificateFault.WRONG_USAGE;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.wininet4j.CertificateFault;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;

/** What servers send to prove who they are, on localhost, and what is wrong with it for somebody who trusts {@link #ROOT} alone. */
public enum FaultyChain {
    GOOD(() -> server().issuedBy(Made.ROOT)),
    GOOD_BY_INTERMEDIATE(() -> server().issuedBy(Made.INTERMEDIATE)),
    GOOD_IN_DISORDER(() -> disordered(server().issuedBy(Made.INTERMEDIATE))),
    GOOD_WITHOUT_ROOT(() -> only(server().issuedBy(Made.ROOT), 1)),
    WILDCARD_OF_ANOTHER_DOMAIN(() -> usual().names("*.localhost").issuedBy(Made.ROOT), WRONG_NAME),
    WILDCARD_ALONE(() -> usual().names("*").issuedBy(Made.ROOT), WRONG_NAME),
    OTHER_HOST(() -> usual().names("elsewhere.test").issuedBy(Made.ROOT), WRONG_NAME),
    NAME_IN_SUBJECT_ONLY(() -> CertificateMaker.of("localhost").purposes(CertificateMaker.SERVERS).issuedBy(Made.ROOT), WRONG_NAME),
    EXPIRED(() -> server().valid(Made.days(-60), Made.days(-30)).issuedBy(Made.ROOT), WRONG_DATE),
    NOT_YET_VALID(() -> server().valid(Made.days(30), Made.days(60)).issuedBy(Made.ROOT), WRONG_DATE),
    EXPIRED_INTERMEDIATE(() -> server().valid(Made.days(-60), Made.days(60)).issuedBy(Made.EXPIRED_INTERMEDIATE), WRONG_DATE),
    SELF_SIGNED(() -> server().selfSigned(), UNKNOWN_CA),
    UNKNOWN_ROOT(() -> server().issuedBy(Made.UNKNOWN_ROOT), UNKNOWN_CA),
    INTERMEDIATE_MISSING(() -> only(server().issuedBy(Made.INTERMEDIATE), 1), REVOCATION, UNKNOWN_CA),
    BROKEN_SIGNATURE(() -> server().brokenSignature().issuedBy(Made.ROOT), UNKNOWN_CA),
    SIGNED_BY_ANOTHER_OF_THAT_NAME(() -> only(server().issuedBy(Made.IMPOSTOR), 1), UNKNOWN_CA),
    ISSUER_NO_AUTHORITY(() -> server().issuedBy(Made.NO_AUTHORITY), UNKNOWN_CA),
    ISSUER_MAY_NOT_SIGN(() -> server().issuedBy(Made.NO_SIGNER), UNKNOWN_CA),
    PATH_TOO_LONG(() -> server().issuedBy(Made.BELOW_SHORT_PATH), UNKNOWN_CA),
    NAME_NOT_PERMITTED(() -> server().issuedBy(Made.CONSTRAINED), UNKNOWN_CA),
    CLIENTS_ONLY(() -> usual().names("localhost").purposes(CertificateMaker.CLIENTS).issuedBy(Made.ROOT), WRONG_USAGE),
    KEY_FOR_OTHER_THINGS(() -> server().keyUsage(CertificateMaker.SIGNS_LISTS).issuedBy(Made.ROOT), WRONG_USAGE),
    SHORT_KEY(() -> server().key("RSA", 512).issuedBy(Made.ROOT), INVALID),
    SIGNED_WITH_MD5(() -> server().signedWith("MD5withRSA").issuedBy(Made.RSA_ROOT), INVALID),
    UNKNOWN_CRITICAL_EXTENSION(() -> server().extension("1.2.3.4.5", true, new byte[] {5, 0}).issuedBy(Made.ROOT), INVALID),
    EXPIRED_AND_SELF_SIGNED(() -> server().valid(Made.days(-60), Made.days(-30)).selfSigned(), WRONG_DATE, UNKNOWN_CA),
    EXPIRED_FOR_ANOTHER_HOST(() -> usual().names("x.test").valid(Made.days(-9), Made.days(-3)).issuedBy(Made.ROOT), WRONG_DATE, WRONG_NAME),
    UNKNOWN_ROOT_AND_SHORT_KEY(() -> server().key("RSA", 512).issuedBy(Made.UNKNOWN_ROOT), UNKNOWN_CA, INVALID),
    DATES_THAT_NEVER_MEET(() -> server().valid(Made.days(-9), Made.days(-8)).issuedBy(Made.EXPIRED_UNKNOWN), WRONG_DATE, UNKNOWN_CA),
    EVERYTHING(
            () -> usual().names("x.test").purposes(CertificateMaker.CLIENTS).valid(Made.days(-9), Made.days(-3)).selfSigned(), WRONG_DATE,
            UNKNOWN_CA, WRONG_NAME, WRONG_USAGE);

    /** Whom a client trusts. */
    public static final Issued ROOT = Made.ROOT;

    private final Supplier<Issued> making;
    private final Set<CertificateFault> faults;

    FaultyChain(Supplier<Issued> making, CertificateFault... faults) {
        this.making = making;
        this.faults = Set.of(faults);
    }

    /** Made anew. */
    public Issued make() {
        return making.get();
    }

    /** What is wrong with it. */
    public Set<CertificateFault> faults() {
        return faults;
    }

    /** Those who sign; each is made once. */
    private static final class Made {
        static final Issued ROOT = CertificateMaker.ofAuthority("root").valid(days(-400), days(400)).selfSigned();
        static final Issued RSA_ROOT = CertificateMaker.ofAuthority("rsa root").key("RSA", 2048).selfSigned();
        static final Issued UNKNOWN_ROOT = CertificateMaker.ofAuthority("unknown root").selfSigned();
        static final Issued IMPOSTOR = CertificateMaker.ofAuthority("root").selfSigned();
        static final Issued INTERMEDIATE = CertificateMaker.ofAuthority("intermediate").issuedBy(ROOT);
        static final Issued EXPIRED_INTERMEDIATE = CertificateMaker.ofAuthority("old").valid(days(-90), days(-10)).issuedBy(ROOT);
        static final Issued EXPIRED_UNKNOWN = CertificateMaker.ofAuthority("old").valid(days(-90), days(-80)).issuedBy(UNKNOWN_ROOT);
        static final Issued NO_AUTHORITY = CertificateMaker.of("no authority").noAuthority().issuedBy(ROOT);
        static final Issued NO_SIGNER = CertificateMaker.of("no signer")
                .authority(-1)
                .keyUsage(CertificateMaker.DIGITAL_SIGNATURE)
                .issuedBy(ROOT);
        static final Issued SHORT_PATH = CertificateMaker.of("short path").authority(0).issuedBy(ROOT);
        static final Issued BELOW_SHORT_PATH = CertificateMaker.ofAuthority("below").issuedBy(SHORT_PATH);
        static final Issued CONSTRAINED = CertificateMaker.ofAuthority("constrained").permitting("elsewhere.test").issuedBy(ROOT);

        static Instant days(int fromNow) {
            return Instant.now().plus(Duration.ofDays(fromNow));
        }
    }

    /** An authority which some servers were signed by, besides the root. */
    public static X509Certificate rsaRoot() {
        return Made.RSA_ROOT.certificate();
    }

    private static CertificateMaker usual() {
        return CertificateMaker.of("server");
    }

    private static CertificateMaker server() {
        return CertificateMaker.of("server").names("localhost").purposes(CertificateMaker.SERVERS);
    }

    private static Issued only(Issued issued, int count) {
        return issued.sending(issued.chain().stream().limit(count).toArray(X509Certificate[]::new));
    }

    private static Issued disordered(Issued issued) {
        var chain = issued.chain();
        return issued.sending(chain.get(0), chain.get(2), chain.get(1));
    }
}
