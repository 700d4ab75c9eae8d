package org.wininet4j.conformance;

import java.util.Map;
import java.util.TreeMap;

/** The statements whose functions the library does not have yet: their results say so, and so their scenarios fail. A new function moves out. */
final class MissingFunctions {
    private static final Map<String, String> FUNCTIONS = Map.of("set-cookie", "InternetSetCookie", "get-cookie", "InternetGetCookie",
            "crack", "InternetCrackUrl", "canonicalize", "InternetCanonicalizeUrl", "combine", "InternetCombineUrl", "create-url",
            "InternetCreateUrl", "time-from", "InternetTimeFromSystemTime", "time-to", "InternetTimeToSystemTime");

    private MissingFunctions() {}

    static Map<String, Command> commands() {
        var commands = new TreeMap<String, Command>();
        FUNCTIONS.forEach((verb, function) -> commands.put(verb, _ -> "not in this build: " + function));
        return commands;
    }
}
