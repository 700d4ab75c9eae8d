package org.wininet4j.conformance;

/** The command {@code conformance/run}: plays the scenarios in the given files and directories. */
final class Main {
    private Main() {}

    /** Ends the process with 2 when no scenario is named. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("usage: conformance/run DIR|FILE...");
            System.exit(2);
        }
    }
}
