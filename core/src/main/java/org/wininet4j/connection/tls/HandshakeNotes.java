package org.wininet4j.connection.tls;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.wininet4j.CertificateFault;

/**
 * What is learnt in one handshake by those whom JSSE asks, which knows no way to hand it on: {@link ServerCheck} and {@link ClientKeys} are called
 * by the thread that shakes hands, and find the notes of that handshake there. Confined to that thread until the handshake is over.
 */
public final class HandshakeNotes {

    private static final ScopedValue<HandshakeNotes> CURRENT = ScopedValue.newInstance();

    private static final String FAULTS = "org.wininet4j.faults";

    private final Consumer<Runnable> whenClosed;
    private boolean certificateChecked;
    private Set<CertificateFault> faults = Set.of();
    private boolean clientCertificateWanted;
    private boolean clientCertificateSent;

    /**
     * Nothing learnt yet.
     *
     * @param whenClosed takes what is to be done when the connection is closed
     */
    public HandshakeNotes(Consumer<Runnable> whenClosed) {
        this.whenClosed = whenClosed;
    }

    /** Those of the handshake this thread is in; in a later one, which a server may ask for, some that nobody reads. */
    static HandshakeNotes current() {
        return CURRENT.isBound() ? CURRENT.get() : new HandshakeNotes(_ -> {});
    }

    /** Takes what is to be done when the connection is closed. */
    Consumer<Runnable> whenClosed() {
        return whenClosed;
    }

    /** Shakes hands, and takes notes. */
    public void shakeHands(SSLSocket tls) throws IOException {
        ScopedValue.where(CURRENT, this).call(() -> {
            tls.startHandshake();
            return this;
        });
    }

    /** The faults stay with the session, to be known when it is resumed. */
    void certificateChecked(SSLSession session, Set<CertificateFault> found) {
        certificateChecked = true;
        faults = Set.copyOf(found);
        if (!faults.isEmpty()) {
            session.putValue(FAULTS, EnumSet.copyOf(faults));
        }
    }

    /** The faults which were found when the session began. */
    public static Set<CertificateFault> faultsOf(SSLSession session) {
        return session.getValue(FAULTS) instanceof EnumSet<?> found
                ? found.stream().map(CertificateFault.class::cast).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    void clientCertificateWanted(boolean sent) {
        clientCertificateWanted = true;
        clientCertificateSent |= sent;
    }

    /** Whether the server's certificate was checked; else an earlier session was resumed. */
    public boolean certificateChecked() {
        return certificateChecked;
    }

    /** What is wrong with it. */
    public Set<CertificateFault> faults() {
        return faults;
    }

    /** Whether the server asked for a client certificate. */
    public boolean clientCertificateWanted() {
        return clientCertificateWanted;
    }

    /** Whether one was there for it. */
    public boolean clientCertificateSent() {
        return clientCertificateSent;
    }
}
