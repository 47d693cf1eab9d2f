package live.pubco.credits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux tells about processes and memory; elsewhere nothing is known. */
final class ProcFiles {

    // among the fields of /proc/self/stat behind the name
    private static final int NICENESS = 16;

    private ProcFiles() {}

    /** Whole, which {@link ProcessHandle} does not promise; empty when it may not be seen. */
    static String commandLine(ProcessHandle process) {
        String line = text("/proc/" + process.pid() + "/cmdline");
        return line.isEmpty() ? process.info().commandLine().orElse("") : line.replace('\0', ' ');
    }

    /** Memory of a process, with its part of what it shares with others. */
    static long bytes(ProcessHandle process) {
        return kilobytes(text("/proc/" + process.pid() + "/smaps_rollup"), "Pss:").orElse(0L)
                * 1024;
    }

    /** The part of the machine's memory that could still be had, 0 to 1. */
    static double freeMemory() {
        String memory = text("/proc/meminfo");
        return kilobytes(memory, "MemAvailable:")
                .flatMap(
                        free ->
                                kilobytes(memory, "MemTotal:")
                                        .map(all -> free / (double) Math.max(1, all)))
                .orElse(1.0);
    }

    /**
     * Lets a session yield as this process does. Linux weighs sessions against each other by a
     * niceness of their own, and Playwright gives every browser a session.
     *
     * @param leader a process of the session
     */
    static void yieldAlike(ProcessHandle leader) {
        String afterName = text("/proc/self/stat").replaceFirst("^.*\\)", "").strip();
        String[] fields = afterName.split(" ");
        if (fields.length <= NICENESS || Integer.parseInt(fields[NICENESS]) <= 0) {
            return;
        }
        try {
            Files.writeString(Path.of("/proc/" + leader.pid() + "/autogroup"), fields[NICENESS]);
        } catch (IOException unknownThere) {
            // a kernel that does not weigh sessions needs nothing
        }
    }

    private static Optional<Long> kilobytes(String text, String label) {
        return text.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
