package live.pubco.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** One peer in a process of its own; says what it did in a stretch of time, and ends. */
final class RuntimeProcess {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private record Look(long nanos, long acknowledged, long cpuNanos) {

        static Look now() {
            return new Look(
                    System.nanoTime(), RuntimeMeter.acknowledged(), SYSTEM.getProcessCpuTime());
        }
    }

    private RuntimeProcess() {}

    /**
     * @param args the peer, seconds to warm up, seconds to measure (0: work until killed), records
     *     in the input, the job
     */
    public static void main(String[] args) throws InterruptedException, IOException {
        RuntimeJob job = RuntimeJob.of(Arrays.copyOfRange(args, 4, args.length));
        Thread owner = new Thread(() -> RuntimePeer.of(args[0]).start(job), "owner");
        owner.setDaemon(true);
        owner.start();
        int seconds = Integer.parseInt(args[2]);
        if (seconds > 0) {
            try {
                measure(Integer.parseInt(args[1]), seconds, Long.parseLong(args[3]));
            } finally {
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
        }
        Thread.currentThread().join();
    }

    private static void measure(int warmUp, int seconds, long records)
            throws InterruptedException, IOException {
        long begun = System.nanoTime();
        while (RuntimeMeter.acknowledged() == 0) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException("nothing comes through");
            }
            Thread.sleep(1);
        }
        Thread.sleep(warmUp * 1_000L);
        Look start = Look.now();
        while (System.nanoTime() - start.nanos() < seconds * 1_000_000_000L
                && RuntimeMeter.acknowledged() < records) {
            Thread.sleep(1);
        }
        Look end = Look.now();
        System.out.printf(
                Locale.ROOT,
                "%d %d %d %d%n",
                end.acknowledged() - start.acknowledged(),
                end.nanos() - start.nanos(),
                end.cpuNanos() - start.cpuNanos(),
                peakKilobytes());
    }

    private static long peakKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
