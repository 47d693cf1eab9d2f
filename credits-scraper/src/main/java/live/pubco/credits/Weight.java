package live.pubco.credits;

import java.util.List;

/**
 * The memory of a browser.
 *
 * @param bytes of all its processes and of its driver
 * @param heaviest of its renderers
 * @param takenAt in nanoseconds
 */
record Weight(long bytes, long heaviest, long takenAt) {

    static Weight none() {
        return new Weight(0, 0, System.nanoTime());
    }

    static Weight of(List<ProcessHandle> processes) {
        long takenAt = System.nanoTime();
        long bytes = 0;
        long heaviest = 0;
        for (ProcessHandle process : processes) {
            long weight = ProcFiles.bytes(process);
            bytes += weight;
            if (ProcFiles.commandLine(process).contains("--type=renderer")) {
                heaviest = Math.max(heaviest, weight);
            }
        }
        return new Weight(bytes, heaviest, takenAt);
    }
}
