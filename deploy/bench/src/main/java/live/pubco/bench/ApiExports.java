package live.pubco.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole lists as files. What an export holds on to shows in what is left after collections that are
 * asked for while it runs; garbage that waits to be collected does not count.
 */
final class ApiExports {

    private static final Pattern HEAP =
            Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K");
    private static final double MIB = 1024;

    private final ApiClient client;
    private final long pid;

    ApiExports(ApiClient client, long pid) {
        this.client = client;
        this.pid = pid;
    }

    Table measure(int tracks) {
        Table table = new Table("export", "rows", "MB", "s", "live heap before, MiB", "most, MiB");
        for (String format : new String[] {"csv", "jsonl", "xlsx"}) {
            client.get("/api/export/tracks." + format + "?playlist=playlist1");
            for (String filter : new String[] {"?playlist=playlist7", ""}) {
                row(table, format, filter, filter.isEmpty() ? tracks : 100);
            }
        }
        return table;
    }

    private void row(Table table, String format, String filter, int rows) {
        double before = liveHeap();
        long start = System.nanoTime();
        CompletableFuture<Long> bytes =
                CompletableFuture.supplyAsync(
                        () -> client.get("/api/export/tracks." + format + filter));
        double most = before;
        while (!bytes.isDone()) {
            most = Math.max(most, liveHeap());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        table.row(format, rows, text(bytes.join() / 1e6), text(seconds), text(before), text(most));
    }

    private double liveHeap() {
        jcmd("GC.run");
        Matcher used = HEAP.matcher(jcmd("GC.heap_info"));
        double kib = 0;
        while (used.find()) {
            kib += Double.parseDouble(used.group(1));
        }
        return kib / MIB;
    }

    private String jcmd(String command) {
        try {
            Process process =
                    new ProcessBuilder(
                                    System.getProperty("java.home") + "/bin/jcmd",
                                    String.valueOf(pid),
                                    command)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new IllegalStateException("needs a JDK: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
