package org.wininet4j.connection.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.wininet4j.CertificateFault;
import org.wininet4j.SecurityInfo;
import org.wininet4j.error.CertificateRefusedException;

/**
 * Checks server certificates for JSSE: all faults are found, those a request ignores pass, any other ends the handshake (V8–V12). The host is the one
 * the socket was made for, whatever a Host field says (V7). Thread-safe.
 */
final class ServerCheck extends X509ExtendedTrustManager {

    private final Trust trust;
    private final ChainCheck check;
    private final Set<CertificateFault> ignored;
    private final InstantSource clock;

    ServerCheck(Trust trust, ChainCheck check, Set<CertificateFault> ignored, InstantSource clock) {
        this.trust = trust;
        this.check = check;
        this.ignored = ignored;
        this.clock = clock;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        var tls = (SSLSocket) socket;
        var session = tls.getHandshakeSession();
        var sent = List.of(chain);
        var now = clock.instant();
        var given = new ChainCheck.Case(sent, session.getPeerHost(), stapled(session), refusal(chain, authType, tls));
        try {
            var faults = faults(given, now);
            HandshakeNotes.current().certificateChecked(session, faults);
            var remaining = EnumSet.noneOf(CertificateFault.class);
            remaining.addAll(faults);
            remaining.removeAll(ignored);
            if (!remaining.isEmpty()) {
                throw new CertificateRefusedException(
                        info(tls, session, sent, faults), remaining, FaultText.of(remaining, sent, given.host(), now));
            }
        } catch (CertificateException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new CertificateException("the certificate could not be checked", e);
        }
    }

    private Set<CertificateFault> faults(ChainCheck.Case given, Instant now) throws GeneralSecurityException {
        return check.revocation().asks()
                ? AskedAuthorities.wait(() -> check.faults(given, now), HandshakeNotes.current().whenClosed())
                : check.faults(given, now);
    }

    private static SecurityInfo info(SSLSocket tls, SSLSession session, List<X509Certificate> sent, Set<CertificateFault> faults) {
        var protocol = Optional.ofNullable(tls.getHandshakeApplicationProtocol()).filter(name -> !name.isEmpty());
        return new SecurityInfo(session.getProtocol(), session.getCipherSuite(), sent, protocol, false, faults);
    }

    private static List<byte[]> stapled(SSLSession session) {
        return session instanceof ExtendedSSLSession extended ? extended.getStatusResponses() : List.of();
    }

    private Optional<CertificateException> refusal(X509Certificate[] chain, String authType, SSLSocket socket) {
        if (check.anchors().isEmpty()) {
            return Optional.of(new CertificateException("nobody is trusted"));
        }
        try {
            trust.judge().checkServerTrusted(chain, authType, socket);
            return Optional.empty();
        } catch (CertificateException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("which host it is for is not known");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("engines are not served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noServer();
    }

    private static CertificateException noServer() {
        return new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.judge().getAcceptedIssuers();
    }
}
