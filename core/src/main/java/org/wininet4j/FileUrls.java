package org.wininet4j;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which file URLs a session opens (OU20). Immutable.
 *
 * @param allowed whether it opens any
 * @param root the folder, an absolute path, which all of them must lie in; empty for none
 */
public record FileUrls(boolean allowed, Optional<Path> root) {

    /** None, as by default. */
    public static final FileUrls NONE = new FileUrls(false, Optional.empty());

    /** All that the process may read. */
    public static final FileUrls ALL = new FileUrls(true, Optional.empty());

    /** Those in a folder and below it, where links lead to too. */
    public static FileUrls below(Path folder) {
        return new FileUrls(true, Optional.of(folder.toAbsolutePath().normalize()));
    }
}
