package live.pubco.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the figures were measured on; without it none of them can be compared. */
record Machine(int cores, long memoryBytes, String system, String java) {

    static Machine here() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.runtime.version"));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%d cores, %.1f GiB, %s, Java %s",
                cores,
                memoryBytes / (double) (1L << 30),
                system,
                java);
    }
}
