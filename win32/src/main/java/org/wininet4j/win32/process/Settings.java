package org.wininet4j.win32.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.wininet4j.option.SystemSettings;

/**
 * The settings of the user (OP40): texts by name, in a file of {@link Properties} or, without a file, in memory alone. The file is read when
 * this is made and by {@link #reload}, and written by {@link #put} alone, whole or not at all. Thread-safe.
 */
public final class Settings {

    /** A larger file is no settings file. */
    static final int MAX_FILE_BYTES = 1024 * 1024;

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.win32");

    private final Optional<Path> file;
    private final boolean machineCounts;
    private final Map<String, String> unwritten = new ConcurrentHashMap<>();
    private final AtomicLong puts = new AtomicLong();
    private final AtomicInteger writers = new AtomicInteger();
    private volatile Map<String, String> values = Map.of();

    private Settings(Optional<Path> file, boolean machineCounts) {
        this.file = file;
        this.machineCounts = machineCounts;
        reload();
    }

    /** Those of the user, and of the machine. */
    public static Settings ofUser() {
        var file = SystemSettings.settingsFile();
        return new Settings(file, file.isPresent());
    }

    /** Those in {@code file}, which need not exist; what the machine says of proxies does not count. */
    public static Settings in(Path file) {
        return new Settings(Optional.of(file), false);
    }

    /** None; what is put is forgotten with the object. */
    public static Settings inMemory() {
        return new Settings(Optional.empty(), false);
    }

    /** Whether proxies which the machine names count where no setting does (OP41). */
    boolean machineCounts() {
        return machineCounts;
    }

    /** The value of that name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Reads the file again; one that cannot be read has no settings, and that is logged. */
    public void reload() {
        file.ifPresent(path -> values = merged(read(path), unwritten));
    }

    private static Map<String, String> read(Path path) {
        try {
            if (Files.notExists(path)) {
                return Map.of();
            }
            if (Files.size(path) > MAX_FILE_BYTES) {
                throw new IOException("longer than " + MAX_FILE_BYTES + " bytes");
            }
            return parse(Files.readString(path));
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, "The settings in {0} cannot be read: {1}", path, e.getMessage());
            return Map.of();
        }
    }

    private static Map<String, String> parse(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        var parsed = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> parsed.put(name, properties.getProperty(name)));
        return Map.copyOf(parsed);
    }

    /**
     * Sets values and writes the file; an empty one takes the name out. What another process has written meanwhile stays.
     *
     * @throws IOException if the file cannot be written; the values count all the same, and are written by the next put
     */
    public void put(Map<String, String> changes) throws IOException {
        unwritten.putAll(changes);
        puts.incrementAndGet();
        if (file.isPresent()) {
            write(file.get());
        } else {
            values = merged(Map.of(), unwritten);
        }
    }

    /**
     * Once more if another thread has put something meanwhile: who writes last has it all. So what is written is forgotten only once
     * nobody writes any more: a thread that read the file before could still take it out again.
     */
    private void write(Path path) throws IOException {
        Map<String, String> written;
        long seen;
        boolean last = false;
        writers.incrementAndGet();
        try {
            do {
                seen = puts.get();
                written = Map.copyOf(unwritten);
                values = merged(read(path), written);
                write(path, values);
            } while (puts.get() != seen);
        } finally {
            last = writers.decrementAndGet() == 0;
        }
        if (last) {
            unwritten.entrySet().removeAll(written.entrySet());
        }
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> changes) {
        var after = new HashMap<>(before);
        after.putAll(changes);
        after.values().removeIf(String::isEmpty);
        return Map.copyOf(after);
    }

    /** A new file is the user's alone, as proxies may have passwords. */
    private static void write(Path path, Map<String, String> values) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var written = Files.createTempFile(folder, "settings", ".tmp");
        try {
            Files.writeString(written, text(values));
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String text(Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        try {
            properties.store(text, "Settings of wininet4j");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
