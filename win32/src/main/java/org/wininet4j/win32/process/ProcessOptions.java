package org.wininet4j.win32.process;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.ProxySetting;
import org.wininet4j.SessionConfig;
import org.wininet4j.connection.Network;
import org.wininet4j.option.OptionValues;

/**
 * The options without a handle, all of them: what sessions begin with (OP1, OP3), limits, proxies, and whether the process is online. They begin
 * with the settings of the user (OP40). Thread-safe.
 */
public final class ProcessOptions {

    /** AUTODIAL_MODE_NEVER. */
    private static final int NEVER = 1;

    private final Network network;
    private final Settings settings;
    private final OptionValues values;
    private final Map<String, ProxyPreferences> namedPreferences = new ConcurrentHashMap<>();
    private volatile @Nullable ProxyPreferences preferences;
    private volatile int authFlags;
    private volatile int autodialMode = NEVER;
    private volatile String autodialConnection = "";

    ProcessOptions(Network network, Settings settings, Map<InternetOption<?>, Object> defaults) {
        this.network = network;
        this.settings = settings;
        this.values = OptionValues.of(defaults);
        InternetOption.all().stream().filter(option -> option.existsAt(Level.PROCESS)).forEach(this::restore);
    }

    private <T> void restore(InternetOption<T> option) {
        settings.get(option.toString())
                .flatMap(text -> SettingText.parse(text, option.defaultValue()))
                .filter(option::accepts)
                .ifPresent(value -> values.set(option, value));
    }

    /** Their values. */
    public OptionValues values() {
        return values;
    }

    /** What a new session begins with. */
    public Map<InternetOption<?>, Object> forSession() {
        var options = new HashMap<InternetOption<?>, Object>();
        InternetOption.all().forEach(option -> options.put(option, values.get(option)));
        return options;
    }

    /**
     * Writes the value of an option to the user's settings.
     *
     * @return false if values of its type cannot be written
     * @throws IOException if the file cannot be written
     */
    public <T> boolean store(InternetOption<T> option) throws IOException {
        var text = SettingText.of(values.get(option));
        if (text.isPresent()) {
            settings.put(Map.of(option.toString(), text.get()));
        }
        return text.isPresent();
    }

    // ---- proxies ----

    /** Where the connection of that name, or with null the LAN, finds its proxies (PR37). */
    public ProxyPreferences preferences(@Nullable String connection) {
        if (connection != null) {
            return namedPreferences.getOrDefault(connection, ProxyPreferences.DIRECT);
        }
        return preferencesOrNone().orElse(ProxyPreferences.DIRECT);
    }

    /** Sets them for this process. */
    public void preferences(@Nullable String connection, ProxyPreferences next) {
        if (connection == null) {
            preferences = next;
        } else {
            namedPreferences.put(connection, next);
        }
    }

    /** Writes those of the LAN to the user's settings (PR32). */
    public void storePreferences() throws IOException {
        settings.put(preferences(null).texts());
    }

    private Optional<ProxyPreferences> preferencesOrNone() {
        var ofProgram = preferences;
        return ofProgram == null ? ProxyPreferences.from(settings) : Optional.of(ofProgram);
    }

    /** What a session gets that asks for the usual proxies (OP41): the program's, the user's, else those of the machine. */
    public ProxySetting usualProxy() {
        return preferencesOrNone().map(ProxyPreferences::setting).orElseGet(this::machineProxy);
    }

    private ProxySetting machineProxy() {
        return settings.machineCounts() ? ProxySetting.ofMachine() : ProxySetting.DIRECT;
    }

    /** Reads the user's settings again (O8); what the program has set goes before them. */
    public void reload() {
        settings.reload();
    }

    // ---- limits and states ----

    private SessionConfig.PerPeer limits() {
        return network.connectionsPerPeer();
    }

    /** Connections per server of HTTP/1.1 (O18). */
    public int connectionsPerServer() {
        return limits().server();
    }

    /** Sets that limit, at least 1. */
    public void connectionsPerServer(int limit) {
        network.connectionsPerPeer(now -> new SessionConfig.PerPeer(limit, now.http10Server(), now.proxy()));
    }

    /** Connections per server of HTTP/1.0 (O18). */
    public int connectionsPer10Server() {
        return limits().http10Server();
    }

    /** Sets that limit, at least 1. */
    public void connectionsPer10Server(int limit) {
        network.connectionsPerPeer(now -> new SessionConfig.PerPeer(now.server(), limit, now.proxy()));
    }

    /** Connections per proxy (O18). */
    public int connectionsPerProxy() {
        return limits().proxy();
    }

    /** Sets that limit, 2 to 128. */
    public void connectionsPerProxy(int limit) {
        network.connectionsPerPeer(now -> new SessionConfig.PerPeer(now.server(), now.http10Server(), limit));
    }

    /** Whether the process is offline (OP27). */
    public boolean offline() {
        return network.offline();
    }

    /** Sets that; answers whether it was otherwise before. */
    public boolean offline(boolean disconnected) {
        boolean before = network.offline();
        network.offline(disconnected);
        return before != disconnected;
    }

    /** Which ways of automatic logon are off: AUTH_FLAG bits, as set. */
    public int authFlags() {
        return authFlags;
    }

    /** Sets them. */
    public void authFlags(int bits) {
        authFlags = bits;
    }

    /** When to dial: kept, as nothing dials. */
    public int autodialMode() {
        return autodialMode;
    }

    /** Sets that. */
    public void autodialMode(int mode) {
        autodialMode = mode;
    }

    /** What to dial: kept, as nothing dials. */
    public String autodialConnection() {
        return autodialConnection;
    }

    /** Sets that. */
    public void autodialConnection(String name) {
        autodialConnection = name;
    }
}
