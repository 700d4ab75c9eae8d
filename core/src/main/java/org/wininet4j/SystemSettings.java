package org.wininet4j;

/** The system properties which the library reads, all of them, and nowhere else. */
final class SystemSettings {

    /** {@code false} turns off polling before a thread sleeps for an answer; see {@link SessionBuilder#adaptiveWait}. */
    static final String ADAPTIVE_WAIT = "org.wininet4j.adaptiveWait";

    private SystemSettings() {}

    static boolean adaptiveWait() {
        return Boolean.parseBoolean(System.getProperty(ADAPTIVE_WAIT, "true"));
    }
}
