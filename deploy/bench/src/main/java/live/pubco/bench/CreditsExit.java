package live.pubco.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import live.pubco.credits.PoolHolder;
import picocli.CommandLine.Command;

/** What is left of a process that holds a pool at work, once it is told to end or is killed. */
@Command(
        name = "exit",
        mixinStandardHelpOptions = true,
        description = "Whether browsers outlive SIGTERM and SIGKILL, also when they hang.")
final class CreditsExit implements Callable<Integer> {

    private static final long PATIENCE_MS = 15_000;

    private final Table table =
            new Table(
                    "signal",
                    "browser",
                    "processes",
                    "left after 15 s",
                    "gone after ms",
                    "next start");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (CreditsSite site = new CreditsSite(100)) {
            end(site, "TERM", false);
            end(site, "KILL", false);
            end(site, "TERM", true);
            end(site, "KILL", true);
        }
        System.out.println(table);
        return 0;
    }

    private void end(CreditsSite site, String signal, boolean isFrozen)
            throws IOException, InterruptedException {
        Process holder = start(site);
        List<ProcessHandle> all = holder.descendants().toList();
        if (isFrozen) {
            holder.children()
                    .flatMap(ProcessHandle::descendants)
                    .forEach(process -> BrowserProcesses.signal(process, "STOP"));
        }
        long start = System.nanoTime();
        BrowserProcesses.signal(holder.toHandle(), signal);
        List<ProcessHandle> left = remaining(holder, all, start);
        long took = (System.nanoTime() - start) / 1_000_000;
        table.row(
                "SIG" + signal,
                isFrozen ? "frozen" : "at work",
                all.size(),
                left.size(),
                left.isEmpty() ? took : "never",
                left.isEmpty() ? "" : swept(site, left));
    }

    private static Process start(CreditsSite site) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process holder =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                PoolHolder.class.getName(),
                                site.url() + "/open",
                                site.tracks(0, 1).get(0))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        return holder;
    }

    private static List<ProcessHandle> remaining(
            Process holder, List<ProcessHandle> all, long start) throws InterruptedException {
        List<ProcessHandle> left;
        do {
            Thread.sleep(10);
            left =
                    Stream.concat(Stream.of(holder.toHandle()), all.stream())
                            .filter(ProcessHandle::isAlive)
                            .toList();
        } while (!left.isEmpty() && System.nanoTime() - start < PATIENCE_MS * 1_000_000);
        return left;
    }

    /** Whether the next process that holds a pool ends what the last one left. */
    private static String swept(CreditsSite site, List<ProcessHandle> left)
            throws IOException, InterruptedException {
        Process next = start(site);
        try {
            long still = left.stream().filter(ProcessHandle::isAlive).count();
            return String.format(Locale.ROOT, "leaves %d", still);
        } finally {
            BrowserProcesses.signal(next.toHandle(), "TERM");
            next.waitFor();
        }
    }
}
