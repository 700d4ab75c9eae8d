package org.wininet4j.store;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How doing one thing with the database goes: after a failure it is left alone for a while, which doubles with each further failure, and
 * the log is told when a trouble begins and when it is over, not each time it is met. Confined to the store's thread.
 */
final class Attempts {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.store");

    private static final long MAX_PAUSE_MILLIS = 60_000;

    private final Path path;
    private final String what;
    private final long firstPauseMillis;

    private @Nullable Trouble trouble;
    private long pauseMillis;
    private long dueNanos;

    /** {@code what} is done to {@code path}: "read", "written". */
    Attempts(Path path, String what, long firstPauseMillis) {
        this.path = path;
        this.what = what;
        this.firstPauseMillis = firstPauseMillis;
    }

    boolean isDue() {
        return millisUntilDue() == 0;
    }

    /** Zero if it may be tried now. */
    long millisUntilDue() {
        return trouble == null ? 0 : Math.max(0, TimeUnit.NANOSECONDS.toMillis(dueNanos - System.nanoTime()));
    }

    void failed(StoreException failure) {
        if (trouble != failure.trouble()) {
            trouble = failure.trouble();
            LOGGER.log(
                    Level.WARNING,
                    path + " cannot be " + what + ": it " + trouble.text() + " (" + failure.getMessage() + "). "
                            + consequence(trouble.remedy()));
        }
        pauseMillis = pauseMillis == 0 ? firstPauseMillis : Math.min(2 * pauseMillis, MAX_PAUSE_MILLIS);
        dueNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
    }

    private static String consequence(Trouble.Remedy remedy) {
        return switch (remedy) {
            case SET_ASIDE -> "It is set aside, and a new one begun";
            case MEMORY -> "It is left as it is; cookies end with this process";
            case READ -> "What it holds is used; new cookies end with this process";
            case RETRY -> "New cookies stay in memory until it works again";
        };
    }

    /** A broken file has another name now. */
    void setAside(Path name) {
        LOGGER.log(Level.WARNING, path + " was broken and is now " + name);
    }

    void worked() {
        if (trouble != null) {
            LOGGER.log(Level.INFO, path + " can be " + what + " again");
            trouble = null;
            pauseMillis = 0;
        }
    }
}
