package org.wininet4j.store;

import java.nio.file.Path;
import java.util.Optional;

/** What the store reads of the process's settings and environment, all of it, and nowhere else. */
final class StoreSettings {

    /** A folder to use in place of the user's, or {@value #MEMORY}. */
    static final String STORE = "org.wininet4j.store";

    /** Nothing is kept. */
    static final String MEMORY = "memory";

    private StoreSettings() {}

    /** The folder of this process's user; empty if nothing shall be kept. */
    static Optional<Path> folder() {
        var set = System.getProperty(STORE, "");
        if (set.equals(MEMORY)) {
            return Optional.empty();
        }
        return Optional.of(set.isEmpty() ? userFolder() : Path.of(set));
    }

    private static Path userFolder() {
        var home = Path.of(System.getProperty("user.home", ""));
        return UserFolder.of(System.getProperty("os.name", ""), home, name -> Optional.ofNullable(System.getenv(name)));
    }
}
