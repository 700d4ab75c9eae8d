package org.wininet4j.connection.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.wininet4j.TlsSettings;
import org.wininet4j.call.TlsIdentity;
import org.wininet4j.option.SystemSettings;

/**
 * The contexts of JSSE, one for each {@link TlsIdentity}: sessions are resumed among equal ones alone, since a resumed session is not checked again.
 * Thread-safe; each is made when it is first needed.
 */
public final class TlsContexts {

    /** When there are more, all but the usual one are forgotten. */
    static final int MAX_CONTEXTS = 64;

    /** What JSSE calls the context which nobody has replaced. */
    private static final String JVM_CONTEXT = "Default";

    private final TlsSettings settings;
    private final InstantSource clock;
    private final ConcurrentMap<TlsIdentity, ClientTls> made = new ConcurrentHashMap<>();
    private volatile @Nullable ClientTls usual;
    private volatile @Nullable Trust trust;

    /** Makes none yet. */
    public TlsContexts(TlsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The context for {@code identity}. */
    public ClientTls of(TlsIdentity identity) throws GeneralSecurityException, IOException {
        if (identity.usual()) {
            return usual();
        }
        var known = made.get(identity);
        if (known != null) {
            return known;
        }
        if (made.size() >= MAX_CONTEXTS) {
            made.clear();
        }
        var context = make(identity);
        var before = made.putIfAbsent(identity, context);
        return before == null ? context : before;
    }

    private ClientTls usual() throws GeneralSecurityException, IOException {
        var known = usual;
        if (known == null) {
            known = make(TlsIdentity.USUAL);
            usual = known;
        }
        return known;
    }

    private ClientTls make(TlsIdentity identity) throws GeneralSecurityException, IOException {
        var given = settings.context().or(this::applicationsDefault);
        if (given.isPresent()) {
            return new ClientTls(given.get(), true, settings.protocols());
        }
        var context = SSLContext.getInstance("TLS");
        var check = new ChainCheck(
                trust().anchors(), new RevocationCheck(settings.revocation(), settings.revocationLists()), identity.refusesWeak());
        var server = new ServerCheck(trust(), check, identity.ignored(), clock);
        context.init(new KeyManager[] {new ClientKeys(identity.clientCertificate(), keys())}, new TrustManager[] {server}, null);
        return new ClientTls(context, false, settings.protocols());
    }

    /** What the application has set in place of the JVM's default context, if nothing else was wanted of this session. */
    private Optional<SSLContext> applicationsDefault() {
        if (!settings.equals(TlsSettings.DEFAULT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SSLContext.getDefault()).filter(context -> !context.getProtocol().equals(JVM_CONTEXT));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Trust trust() throws GeneralSecurityException {
        var known = trust;
        if (known == null) {
            known = Trust.in(settings.anchors());
            trust = known;
        }
        return known;
    }

    private Optional<X509ExtendedKeyManager> keys() throws GeneralSecurityException, IOException {
        if (settings.keys().isPresent()) {
            return settings.keys();
        }
        var store = SystemSettings.keyStore();
        return store.isPresent() ? Optional.of(manager(store.get())) : Optional.empty();
    }

    private static X509ExtendedKeyManager manager(SystemSettings.KeyStoreFile file) throws GeneralSecurityException, IOException {
        var password = file.password().toCharArray();
        try {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(KeyStore.getInstance(file.path().toFile(), password), password);
            return Arrays.stream(factory.getKeyManagers())
                    .filter(X509ExtendedKeyManager.class::isInstance)
                    .map(X509ExtendedKeyManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("the JVM has no key manager for X.509"));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
