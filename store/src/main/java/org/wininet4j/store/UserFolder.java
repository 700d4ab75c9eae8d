package org.wininet4j.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where programs keep the data of a user, by the custom of the platform. Pure. */
final class UserFolder {

    private static final String NAME = "wininet4j";

    private UserFolder() {}

    /**
     * The project's folder of a user.
     *
     * @param system the value of {@code os.name}
     * @param home the user's own folder
     * @param environment the environment's variables
     */
    static Path of(String system, Path home, Function<String, Optional<String>> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment.apply("LOCALAPPDATA")).orElse(home.resolve("AppData").resolve("Local")).resolve(NAME);
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return absolute(environment.apply("XDG_DATA_HOME")).orElse(home.resolve(".local").resolve("share")).resolve(NAME);
    }

    /** A relative path is passed over, as the XDG Base Directory Specification asks. */
    private static Optional<Path> absolute(Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).map(Path::of).filter(Path::isAbsolute);
    }
}
