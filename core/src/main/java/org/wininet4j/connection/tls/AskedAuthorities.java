package org.wininet4j.connection.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * A check that asks authorities over the network. The JDK does so by itself and knows nothing of the call: it is left to a thread of its own, and whoever closes
 * the connection, for a cancelled call or a time limit, ends the wait for it and interrupts it.
 */
final class AskedAuthorities {

    private static final ThreadFactory THREADS = Thread.ofVirtual().name("wininet4j-revocation").factory();

    private AskedAuthorities() {}

    /**
     * What {@code check} finds.
     *
     * @param whenClosed takes what is to be done when the connection is closed
     */
    static <T> T wait(Callable<T> check, Consumer<Runnable> whenClosed) throws GeneralSecurityException {
        var answer = new FutureTask<>(check);
        THREADS.newThread(answer).start();
        whenClosed.accept(() -> answer.cancel(true));
        try {
            return answer.get();
        } catch (CancellationException e) {
            throw new CertificateException("the connection was closed before the authorities have answered", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CertificateException("interrupted before the authorities have answered", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof GeneralSecurityException found ? found
                    : new CertificateException("the certificate could not be checked", e);
        }
    }
}
