package org.wininet4j.cli;

/** Colours for a terminal that wants them, and none for anything else. */
record Palette(boolean colour) {

    private static final String RESET = "\u001b[0m";

    String heading(String text) {
        return painted("1", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    String good(String text) {
        return painted("32", text);
    }

    String bad(String text) {
        return painted("31", text);
    }

    String session(String text) {
        return painted("35", text);
    }

    String server(String text) {
        return painted("34", text);
    }

    String request(String text) {
        return painted("36", text);
    }

    private String painted(String sgr, String text) {
        return colour ? "\u001b[" + sgr + "m" + text + RESET : text;
    }
}
