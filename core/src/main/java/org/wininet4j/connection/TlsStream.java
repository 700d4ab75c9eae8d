package org.wininet4j.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.wininet4j.SecurityInfo;
import org.wininet4j.connection.tls.ClientTls;
import org.wininet4j.connection.tls.HandshakeNotes;
import org.wininet4j.error.ClientCertificateException;

/** TLS over TCP, or over TLS to a proxy, through JSSE, which asks our own checks about the server's certificate. */
final class TlsStream implements NetworkStream {

    /** What a write may hand to JSSE without waiting being likely: one record. */
    private static final int RECORD_BYTES = 16 * 1024;

    private final PlainStream tcp;
    private final SSLSocket tls;
    private final InputStream in;
    private final OutputStream out;
    private final SecurityInfo security;

    private TlsStream(PlainStream tcp, SSLSocket tls, SecurityInfo security) throws IOException {
        this.tcp = tcp;
        this.tls = tls;
        this.in = tls.getInputStream();
        this.out = tls.getOutputStream();
        this.security = security;
    }

    private static SecurityInfo securityOf(SSLSocket tls, HandshakeNotes notes) {
        var session = tls.getSession();
        var protocol = Optional.ofNullable(tls.getApplicationProtocol()).filter(name -> !name.isEmpty());
        boolean resumed = !notes.certificateChecked();
        return new SecurityInfo(session.getProtocol(), session.getCipherSuite(), certificatesOf(session), protocol, resumed,
                resumed ? HandshakeNotes.faultsOf(session) : notes.faults());
    }

    /** Suites without certificates exist, though none is on by default. */
    private static List<X509Certificate> certificatesOf(SSLSession session) {
        try {
            return Arrays.stream(session.getPeerCertificates())
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
    }

    /**
     * Shakes hands with {@code origin} in at most {@code limitNanos}, over {@code layer}: the socket of {@code tcp}, or TLS to a proxy over it.
     *
     * @throws ClientCertificateException if it fails, and the server has asked for a client certificate which there is not
     */
    static NetworkStream handshake(PlainStream tcp, Socket layer, ClientTls terms, Origin origin, long limitNanos) throws IOException {
        var tls = terms.layer(layer, origin.host(), origin.port());
        var notes = new HandshakeNotes(tcp::whenClosed);
        shakeHands(tcp, tls, notes, limitNanos);
        var stream = new TlsStream(tcp, tls, securityOf(tls, notes));
        return notes.clientCertificateWanted() ? new CertificateOnTrial(stream, notes.clientCertificateSent()) : stream;
    }

    private static void shakeHands(PlainStream tcp, SSLSocket tls, HandshakeNotes notes, long limitNanos) throws IOException {
        tcp.waitLimit().begin(System.nanoTime(), limitNanos);
        try {
            notes.shakeHands(tls);
        } catch (IOException e) {
            tcp.waitLimit().end();
            throw notes.clientCertificateWanted() && !notes.clientCertificateSent() ? new ClientCertificateException(false, e) : e;
        }
        tcp.waitLimit().end();
    }

    @Override
    public int read(byte[] target, int offset, int length, long limitNanos) throws IOException {
        return in.available() > 0
                ? in.read(target, offset, length)
                : tcp.readFrom(in, target, offset, length, limitNanos);
    }

    @Override
    public int readWithin(byte[] target, int offset, int length, long limitNanos) throws IOException {
        return tcp.readWithinFrom(in, target, offset, length, limitNanos);
    }

    /** Only what is decrypted already: a record may be there in part, and finishing it could wait. */
    @Override
    public int readNow(byte[] target, int offset, int length) throws IOException {
        int ready = Math.min(in.available(), length);
        return ready <= 0 ? 0 : in.read(target, offset, ready);
    }

    @Override
    public void awaitsAnswer() {
        tcp.awaitsAnswer();
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void write(byte[] source, int offset, int length, long limitNanos) throws IOException {
        tcp.writeTo(out, source, offset, length, limitNanos);
    }

    @Override
    public int writeNow(byte[] source, int offset, int length) throws IOException {
        if (length > RECORD_BYTES) {
            return 0;
        }
        out.write(source, offset, length);
        return length;
    }

    /** Any bytes on an idle TLS connection mean that it is ending, or cannot be told apart from that. */
    @Override
    public boolean usable() {
        return nothingDecrypted() && tcp.usable();
    }

    @Override
    public boolean silent() {
        return nothingDecrypted() && tcp.silent();
    }

    /** A record may hold more than was asked for. */
    private boolean nothingDecrypted() {
        try {
            return in.available() == 0;
        } catch (IOException _) {
            return false; // it is closed
        }
    }

    @Override
    public NetworkStream secured(ClientTls terms, Origin peer, long limitNanos) throws IOException {
        return handshake(tcp, tls, terms, peer, limitNanos);
    }

    @Override
    public Optional<SecurityInfo> security() {
        return Optional.of(security);
    }

    @Override
    public void close() throws IOException {
        tcp.waitLimit().close();
        tls.close();
    }

    @Override
    public void abort() {
        tcp.abort();
    }
}
