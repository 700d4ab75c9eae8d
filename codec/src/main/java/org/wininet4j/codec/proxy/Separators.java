package org.wininet4j.codec.proxy;

import java.util.ArrayList;
import java.util.List;

/** Divides the lists of proxies and of hosts to be bypassed: by blanks, tabs, line ends and semicolons (PR1). Pure. */
final class Separators {

    /** How many entries a list may have; more are ignored. */
    static final int MAX_ENTRIES = 10_000;

    private static final String SEPARATORS = " \t\r\n;";

    private Separators() {}

    static List<String> divide(String list) {
        var entries = new ArrayList<String>();
        int begin = 0;
        for (int i = 0; i <= list.length() && entries.size() < MAX_ENTRIES; i++) {
            if (i == list.length() || SEPARATORS.indexOf(list.charAt(i)) >= 0) {
                if (i > begin) {
                    entries.add(list.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return entries;
    }
}
