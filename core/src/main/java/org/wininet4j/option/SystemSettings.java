package org.wininet4j.option;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wininet4j.FileUrls;

/** The system properties and environment variables which core and win32 read, all of them, and nowhere else; the store has a class of its own. */
public final class SystemSettings {

    /** {@code false} turns off polling before a thread sleeps for an answer; see {@link org.wininet4j.SessionBuilder#adaptiveWait}. */
    static final String ADAPTIVE_WAIT = "org.wininet4j.adaptiveWait";

    /** Names the settings file (OP40); empty for no file, and no proxies of the machine either. */
    static final String SETTINGS = "org.wininet4j.settings";

    /** {@code true} turns strict mode on for the functions by exact name (design §5); see {@link org.wininet4j.SessionBuilder#strictMode}. */
    static final String STRICT = "org.wininet4j.strict";

    /** Of the JVM: its ProxySelector asks the system. */
    static final String USE_SYSTEM_PROXIES = "java.net.useSystemProxies";

    /** Which file URLs the functions by exact name open (OU20): none if it is empty, {@code all}, or those below the folder it names. */
    static final String FILE_URLS = "org.wininet4j.fileUrls";

    private static final String ANY_HOST = "://www.example.com/";

    /** The client certificates of the JVM, as JSSE knows them. */
    static final String KEY_STORE = "javax.net.ssl.keyStore";

    static final String KEY_STORE_PASSWORD = "javax.net.ssl.keyStorePassword";

    private static final Path USUAL_SETTINGS = Path.of(".wininet4j", "settings.properties");

    private SystemSettings() {}

    /** Whether waiting threads may poll. */
    public static boolean adaptiveWait() {
        return Boolean.parseBoolean(System.getProperty(ADAPTIVE_WAIT, "true"));
    }

    /** Whether the functions by exact name prefer WinINet's letter to today's safety. */
    public static boolean strictMode() {
        return Boolean.getBoolean(STRICT);
    }

    /** Which file URLs the functions by exact name open. */
    public static FileUrls fileUrls() {
        var text = System.getProperty(FILE_URLS, "");
        if (text.isBlank()) {
            return FileUrls.NONE;
        }
        return text.equals("all") ? FileUrls.ALL : FileUrls.below(Path.of(text));
    }

    /** The user's settings file, which need not exist; empty if there shall be none. */
    public static Optional<Path> settingsFile() {
        var usual = Path.of(System.getProperty("user.home", "")).resolve(USUAL_SETTINGS).toString();
        return Optional.of(System.getProperty(SETTINGS, usual)).filter(name -> !name.isBlank()).map(Path::of);
    }

    /**
     * A file with keys and certificates.
     *
     * @param password of the file and of the keys in it
     */
    public record KeyStoreFile(Path path, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** The file with the JVM's client certificates; empty if there is none. */
    public static Optional<KeyStoreFile> keyStore() {
        return Optional.of(System.getProperty(KEY_STORE, ""))
                .filter(name -> !name.isBlank() && !name.equals("NONE"))
                .map(name -> new KeyStoreFile(Path.of(name), System.getProperty(KEY_STORE_PASSWORD, "")));
    }

    /** A property that names a proxy, such as {@code http.proxyHost} (OP41); empty if it is not set. */
    public static String proxyProperty(String name) {
        return System.getProperty(name, "");
    }

    /**
     * The proxies which the JVM's {@link ProxySelector} names for URLs of a scheme, in their order, as entries of a list (OP41). It is asked where the
     * system property {@code java.net.useSystemProxies} is true, since else it knows no more than the other properties; and once for all hosts.
     */
    public static List<String> selectedProxies(String scheme) {
        var selector = Boolean.getBoolean(USE_SYSTEM_PROXIES) ? ProxySelector.getDefault() : null;
        if (selector == null) {
            return List.of();
        }
        return selector.select(URI.create(scheme + ANY_HOST))
                .stream()
                .takeWhile(proxy -> proxy.type() != Proxy.Type.DIRECT)
                .filter(proxy -> proxy.address() instanceof InetSocketAddress)
                .map(SystemSettings::entry)
                .toList();
    }

    private static String entry(Proxy proxy) {
        var address = (InetSocketAddress) proxy.address();
        var host = address.getHostString();
        var scheme = proxy.type() == Proxy.Type.SOCKS ? "socks://" : "http://";
        return scheme + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /** A variable that names a proxy, such as {@code http_proxy} (OP41); empty if it is not set. */
    public static String proxyVariable(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
