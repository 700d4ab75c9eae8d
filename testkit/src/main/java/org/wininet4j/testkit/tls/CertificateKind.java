package org.wininet4j.testkit.tls;

import java.util.ArrayList;
import java.util.List;

/** What a client will find in a server's certificate. All are for localhost and the loopback addresses unless they say otherwise. */
public enum CertificateKind {
    /** Signed by the authority, valid, right names. */
    GOOD(true, Words.LOOPBACK, Words.NOW, Words.SERVERS),
    /** Valid and with the right names, but signed by itself. */
    SELF_SIGNED(false, Words.LOOPBACK, Words.NOW, Words.SERVERS),
    /** Signed by the authority, ended a month ago. */
    EXPIRED(true, Words.LOOPBACK, "-60d", Words.SERVERS),
    /** Signed by the authority, begins in a month. */
    NOT_YET_VALID(true, Words.LOOPBACK, "+30d", Words.SERVERS),
    /** Signed by the authority, for another host. */
    WRONG_HOST(true, Words.ELSEWHERE, Words.NOW, Words.SERVERS),
    /** Signed by the authority, for clients only. */
    WRONG_USAGE(true, Words.LOOPBACK, Words.NOW, Words.CLIENTS),
    /** Signed by itself, ended, for another host: everything wrong at once. */
    ALL_WRONG(false, Words.ELSEWHERE, "-60d", Words.SERVERS);

    private static final class Words {
        static final String LOOPBACK = "SAN=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1";
        static final String ELSEWHERE = "SAN=dns:elsewhere.test";
        static final String NOW = "-1d";
        static final String DAYS = "30";
        static final String SERVERS = "EKU=serverAuth";
        static final String CLIENTS = "EKU=clientAuth";
    }

    private final boolean signed;
    private final String names;
    private final String start;
    private final String usage;

    CertificateKind(boolean signed, String names, String start, String usage) {
        this.signed = signed;
        this.names = names;
        this.start = start;
        this.usage = usage;
    }

    /** What keytool is told of it, when the authority has this alias. */
    List<String> options(String authority) {
        var options = new ArrayList<>(List.of("-startdate", start, "-validity", Words.DAYS, "-ext", names, "-ext", usage));
        if (signed) {
            options.addAll(List.of("-signer", authority));
        }
        return options;
    }
}
