package org.wininet4j.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.wininet4j.SecurityInfo;
import org.wininet4j.connection.tls.ClientTls;
import org.wininet4j.error.ClientCertificateException;

/**
 * A TLS stream whose server has asked for a client certificate. With TLS 1.3 it tells what it has against it, or that it got none, only after the
 * handshake, in place of its first byte (RFC 8446, 4.4.2.4); when that has come, this passes everything on.
 */
final class CertificateOnTrial implements NetworkStream {

    private final TlsStream stream;
    private final boolean sent;
    private boolean accepted;

    CertificateOnTrial(TlsStream stream, boolean sent) {
        this.stream = stream;
        this.sent = sent;
    }

    /** What a failure is before the first byte: where a certificate was sent, an end of the connection in place of an answer says nothing. */
    private IOException verdict(IOException thrown, boolean writing) {
        boolean said = thrown instanceof SSLException || writing || !sent;
        return accepted || !said || thrown instanceof SocketTimeoutException ? thrown : new ClientCertificateException(sent, thrown);
    }

    private int heard(int count) {
        accepted |= count > 0;
        return count;
    }

    @Override
    public int read(byte[] target, int offset, int length, long limitNanos) throws IOException {
        try {
            return heard(stream.read(target, offset, length, limitNanos));
        } catch (IOException e) {
            throw verdict(e, false);
        }
    }

    @Override
    public int readWithin(byte[] target, int offset, int length, long limitNanos) throws IOException {
        try {
            return heard(stream.readWithin(target, offset, length, limitNanos));
        } catch (IOException e) {
            throw verdict(e, false);
        }
    }

    @Override
    public int readNow(byte[] target, int offset, int length) throws IOException {
        try {
            return heard(stream.readNow(target, offset, length));
        } catch (IOException e) {
            throw verdict(e, false);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length, long limitNanos) throws IOException {
        try {
            stream.write(source, offset, length, limitNanos);
        } catch (IOException e) {
            throw verdict(e, true);
        }
    }

    @Override
    public int writeNow(byte[] source, int offset, int length) throws IOException {
        try {
            return stream.writeNow(source, offset, length);
        } catch (IOException e) {
            throw verdict(e, true);
        }
    }

    @Override
    public void awaitsAnswer() {
        stream.awaitsAnswer();
    }

    @Override
    public int available() throws IOException {
        return stream.available();
    }

    @Override
    public boolean usable() {
        return stream.usable();
    }

    @Override
    public boolean silent() {
        return stream.silent();
    }

    @Override
    public NetworkStream secured(ClientTls terms, Origin peer, long limitNanos) throws IOException {
        return stream.secured(terms, peer, limitNanos);
    }

    @Override
    public Optional<SecurityInfo> security() {
        return stream.security();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public void abort() {
        stream.abort();
    }
}
