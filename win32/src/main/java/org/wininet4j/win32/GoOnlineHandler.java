package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.process.ProcessState;

/** Asks the user whether the process, which is offline by his choice, may go online: {@code InternetGoOnline} (NC11). Without one it may. */
@FunctionalInterface
public interface GoOnlineHandler {

    /**
     * Whether it may; called on the thread of the function.
     *
     * @param url the URL that is wanted, perhaps empty
     * @param window what the caller gave as its window
     */
    boolean mayGoOnline(String url, @Nullable Object window);

    /** Asks this handler from now on, for the whole process; null asks nobody. */
    static void register(@Nullable GoOnlineHandler handler) {
        ProcessState.current().onGoingOnline(handler == null ? (_, _) -> true : handler::mayGoOnline);
    }
}
