package live.pubco.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What all processes below this one use, watched from outside as long as they live. */
final class ProcessTree implements AutoCloseable {

    private static final long ROUND_MS = 50;
    private static final int ROUNDS_PER_WEIGHING = 20;
    private static final double TICKS_PER_SECOND = 100;

    private final Map<Long, Long> ticks = new HashMap<>();
    private final Map<Long, Long> ticksBefore = new HashMap<>();
    private final Thread watch = new Thread(this::watch, "process-tree");
    private volatile boolean over;
    private volatile long peakBytes;

    ProcessTree() {
        look();
        ticksBefore.putAll(ticks);
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            for (int round = 1; !over; round++) {
                look();
                if (round % ROUNDS_PER_WEIGHING == 0) {
                    peakBytes = Math.max(peakBytes, bytes());
                }
                Thread.sleep(ROUND_MS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        ProcessHandle.current()
                .descendants()
                .forEach(p -> ticks.put(p.pid(), Math.max(ticks(p.pid()), seen(p.pid()))));
    }

    private long seen(long pid) {
        return ticks.getOrDefault(pid, 0L);
    }

    private static long ticks(long pid) {
        String stat = text("/proc/" + pid + "/stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
        return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /**
     * Seconds of processor time since the watch began; the last moments of a process are missed.
     */
    synchronized double cpuSeconds() {
        look();
        return ticks.entrySet().stream()
                        .mapToLong(e -> e.getValue() - ticksBefore.getOrDefault(e.getKey(), 0L))
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** The most memory seen at once, shared pages counted by parts. */
    long peakBytes() {
        return Math.max(peakBytes, bytes());
    }

    static long bytes() {
        return ProcessHandle.current().descendants().mapToLong(p -> bytes(p.pid())).sum();
    }

    private static long bytes(long pid) {
        return text("/proc/" + pid + "/smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
