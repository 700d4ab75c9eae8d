package org.wininet4j.testkit.leak;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The live virtual threads. No API lists them, but the JVM's thread dump does: blocks, parted by empty lines, whose first line is
 * {@code #31 "name" virtual WAITING time}. A JVM without that dump shows none.
 */
final class VirtualThreads {
    private static final Pattern BLOCKS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern HEADING = Pattern.compile("#(\\d+) \"(.*)\" virtual\\b.*");
    /** A frame of the JDK's own threads that wait for sockets on behalf of others. */
    private static final String POLLER = "sun.nio.ch.Poller.subPollerLoop";

    private VirtualThreads() {}

    static Map<String, String> now() {
        return ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class)
                .stream()
                .findFirst()
                .map(VirtualThreads::dumped)
                .map(VirtualThreads::parse)
                .orElse(Map.of());
    }

    private static Map<String, String> parse(String dump) {
        var found = new HashMap<String, String>();
        for (String block : BLOCKS.splitAsStream(dump).toList()) {
            int end = block.indexOf('\n');
            var heading = HEADING.matcher(end < 0 ? block : block.substring(0, end));
            if (heading.matches() && !block.contains(POLLER)) {
                String stack = end < 0 ? "" : block.substring(end).replace("\n    at", "\n      at");
                found.put("thread " + heading.group(1), "virtual thread \"" + heading.group(2) + "\"" + stack);
            }
        }
        return found;
    }

    private static String dumped(HotSpotDiagnosticMXBean diagnostics) {
        try {
            var folder = Files.createTempDirectory("wininet4j-threads");
            var file = folder.resolve("dump.txt");
            try {
                diagnostics.dumpThreads(file.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the thread dump cannot be written", failed);
        }
    }
}
