package org.wininet4j.cookie;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.wininet4j.codec.cookie.PublicSuffixes;

/** The list of public suffixes which the library carries, read when the first cookie is stored. */
final class SuffixList {

    private static final String RESOURCE = "public-suffixes.txt";

    private static final class Holder {
        private static final PublicSuffixes LIST = read();
    }

    private SuffixList() {}

    static PublicSuffixes get() {
        return Holder.LIST;
    }

    private static PublicSuffixes read() {
        try (var bytes = SuffixList.class.getResourceAsStream(RESOURCE)) {
            if (bytes != null) {
                return PublicSuffixes.of(bytes.readAllBytes());
            }
            logger().log(Level.WARNING, "No list of public suffixes: they are guessed");
        } catch (IOException e) {
            logger().log(Level.WARNING, "The list of public suffixes cannot be read: they are guessed", e);
        }
        return PublicSuffixes.WITHOUT_LIST;
    }

    private static System.Logger logger() {
        return System.getLogger("org.wininet4j.cookie");
    }
}
