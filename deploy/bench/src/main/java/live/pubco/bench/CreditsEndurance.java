package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import live.pubco.credits.PoolUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Thousands of tracks in one go: what grows, and what comes out wrong. */
@Command(
        name = "endurance",
        mixinStandardHelpOptions = true,
        description = "Thousands of tracks in one go, with or without accidents.")
final class CreditsEndurance implements Callable<Integer> {

    private static final int WINDOWS = 10;

    @Option(names = "--tracks", defaultValue = "2000", description = "(${DEFAULT-VALUE})")
    private int tracks;

    @Option(names = "--pages", defaultValue = "4", description = "(${DEFAULT-VALUE})")
    private int pages;

    @Option(
            names = "--kill-every",
            defaultValue = "0",
            description = "seconds between the deaths of a renderer and of the browser, in turn")
    private int killEvery;

    @Option(names = "--set", description = "a property of the service, such as pubco.credits.x=y")
    private Map<String, String> settings = new HashMap<>();

    private final List<Double> megabytes = new ArrayList<>();
    private int kills;

    @Override
    public Integer call() throws InterruptedException {
        settings.putIfAbsent("pubco.credits.pages", Integer.toString(pages));
        settings.putIfAbsent("pubco.credits.adaptive", "false");
        ScheduledExecutorService accidents = Executors.newScheduledThreadPool(2);
        try (CreditsSite site = new CreditsSite(tracks);
                PoolUnderTest pool = new PoolUnderTest(site.settings(settings))) {
            CreditsLoad load = new CreditsLoad(site, pages, pool::visit);
            load.run(site.tracks(0, pages).iterator());
            Remains before = Remains.now();
            accidents.scheduleWithFixedDelay(this::weigh, 2, 2, TimeUnit.SECONDS);
            if (killEvery > 0) {
                accidents.scheduleAtFixedRate(this::kill, killEvery, killEvery, TimeUnit.SECONDS);
            }
            long start = System.nanoTime();
            load.run(site.tracks(pages, tracks - pages).iterator());
            double seconds = (System.nanoTime() - start) / 1e9;
            accidents.shutdownNow();
            tell(site, pool, load, seconds);
            System.out.printf(
                    "at the beginning: %s%nat the end:       %s%n", before, Remains.now());
            return load.untrue().isEmpty() ? 0 : 1;
        }
    }

    private void kill() {
        (kills++ % 2 == 0 ? BrowserProcesses.RENDERER : BrowserProcesses.BROWSER).kill();
    }

    private void weigh() {
        synchronized (megabytes) {
            megabytes.add(ProcessTree.bytes() / 1048576.0);
        }
    }

    private void tell(CreditsSite site, PoolUnderTest pool, CreditsLoad load, double seconds) {
        int count = load.done().size();
        Sample each = Sample.of(load.done().stream().map(CreditsLoad.Done::millis).toList());
        JsonObject repeats = site.open().getJsonObject("repeatedByOperation", new JsonObject());
        System.out.println(Machine.here().line());
        System.out.printf(
                Locale.ROOT,
                "%d tracks, %.2f a second, median %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                count,
                count / seconds,
                each.median(),
                each.percentile(0.95),
                each.percentile(0.99));
        System.out.printf(
                "untrue: %d; killed: %d; visits repeated: %d; asked twice: %s%n",
                load.untrue().size(),
                kills,
                load.done().stream().mapToInt(done -> done.visits() - 1).sum(),
                repeats.encode());
        drift();
        load.untrue().stream().limit(5).forEach(System.out::println);
        pool.counts().forEach((name, value) -> System.out.printf("  %s %.0f%n", name, value));
    }

    /** Medians of tenths: pages come and go between two weighings. */
    private void drift() {
        List<Double> all;
        synchronized (megabytes) {
            all = List.copyOf(megabytes);
        }
        int tenth = Math.max(1, all.size() / WINDOWS);
        double first = Sample.of(all.subList(0, tenth * 2)).median();
        double last = Sample.of(all.subList(all.size() - tenth * 2, all.size())).median();
        System.out.printf(
                Locale.ROOT,
                "memory (PSS): first fifth %.0f MB, last fifth %.0f MB, drift %+.1f %%, most %.0f"
                        + " MB%n",
                first,
                last,
                100 * (last - first) / first,
                Sample.of(all).max());
    }

    /** What a leak would make grow. */
    private record Remains(long heapMegabytes, int openFiles, int processes, int tempFiles) {

        static Remains now() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new Remains(
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    entries(Path.of("/proc/self/fd")),
                    (int) ProcessHandle.current().descendants().count(),
                    entries(
                            Path.of(
                                    System.getProperty("java.io.tmpdir"),
                                    "pubco-credits",
                                    "browsers",
                                    Long.toString(ProcessHandle.current().pid()))));
        }

        private static int entries(Path folder) {
            File[] files = folder.toFile().listFiles();
            return files == null ? 0 : files.length;
        }
    }
}
