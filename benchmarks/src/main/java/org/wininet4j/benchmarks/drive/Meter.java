package org.wininet4j.benchmarks.drive;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;

/** Measures this process from its making to {@link #finish}. */
final class Meter {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<MemoryPoolMXBean> HEAP_POOLS = ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final long cpuNanos;
    private final long allocated;
    private final long nanos;

    Meter() {
        HEAP_POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
        cpuNanos = SYSTEM.getProcessCpuTime();
        allocated = THREADS.getTotalThreadAllocatedBytes();
        nanos = System.nanoTime();
    }

    /** The sample, of which so many requests are told. */
    Sample finish(long requests, long failures) {
        double seconds = (System.nanoTime() - nanos) / 1e9;
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpuNanos) / 1e9;
        var values = new EnumMap<Metric, Double>(Metric.class);
        values.put(Metric.REQUESTS, (double) requests);
        values.put(Metric.FAILURES, (double) failures);
        values.put(Metric.SECONDS, seconds);
        values.put(Metric.CPU_SECONDS, cpuSeconds);
        values.put(Metric.ALLOCATED_BYTES, (double) (THREADS.getTotalThreadAllocatedBytes() - allocated));
        values.put(Metric.PEAK_HEAP_BYTES, (double) peakHeapBytes());
        values.put(Metric.PEAK_RSS_BYTES, (double) statusBytes("VmHWM:"));
        return new Sample(values);
    }

    private static long peakHeapBytes() {
        return HEAP_POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** Heap in use once the garbage is gone. */
    static long liveHeapBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Memory of the process now. */
    static long rssBytes() {
        return statusBytes("VmRSS:");
    }

    private static long statusBytes(String field) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            var line = lines.filter(text -> text.startsWith(field)).findFirst().orElseThrow();
            return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the memory of this process", e);
        }
    }
}
