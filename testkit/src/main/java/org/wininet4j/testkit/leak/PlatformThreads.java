package org.wininet4j.testkit.leak;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The live platform threads. Those of the JDK, known by their thread groups, and of the test engine are left out. */
final class PlatformThreads {
    private static final Set<String> GROUPS_OF_THE_JDK = Set.of("system", "InnocuousThreadGroup", "CarrierThreads",
            "InnocuousForkJoinWorkerThreadGroup");
    private static final Set<String> NAMES_THAT_COME_AND_GO = Set.of("ForkJoinPool.commonPool-", "junit-jupiter-timeout-watcher");

    private PlatformThreads() {}

    static Map<String, String> now() {
        var found = new HashMap<String, String>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (!isHousekeeping(thread)) {
                found.put("thread " + thread.threadId(), "thread \"" + thread.getName() + "\"" + text(stack));
            }
        });
        return found;
    }

    private static boolean isHousekeeping(Thread thread) {
        var group = thread.getThreadGroup();
        // a thread without a group has just ended
        return group == null || GROUPS_OF_THE_JDK.contains(group.getName())
                || NAMES_THAT_COME_AND_GO.stream().anyMatch(thread.getName()::startsWith);
    }

    private static String text(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(frame -> "\n      at " + frame).collect(Collectors.joining());
    }
}
