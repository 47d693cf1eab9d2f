package live.pubco.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import live.pubco.credits.FreshBrowser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The warm pool beside the shapes it replaces. */
@Command(
        name = "credits",
        mixinStandardHelpOptions = true,
        subcommands = {
            CreditsFaults.class,
            CreditsEndurance.class,
            CreditsHostile.class,
            CreditsExit.class,
        },
        description = "Track pages a second, and what each costs: the warm pool and older shapes.")
final class CreditsCommand implements Callable<Integer> {

    @Option(names = "--tracks", defaultValue = "60", description = "per shape (${DEFAULT-VALUE})")
    private int tracks;

    @Option(
            names = "--grid",
            split = ",",
            defaultValue = "1x1,1x1soft,1x2,1x4,1x4soft,1x8,2x2,2x4,2x8",
            description = "lanes x all their pages, also with soft navigation (${DEFAULT-VALUE})")
    private List<String> grid;

    @Option(names = "--no-cold", description = "without the shapes that launch browsers")
    private boolean noCold;

    @Option(names = "--set", description = "a property of the service, such as pubco.credits.x=y")
    private Map<String, String> settings = new HashMap<>();

    private final List<CreditsArm> arms = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        try (CreditsSite site = new CreditsSite(600)) {
            if (!noCold) {
                cold(site, 1);
                cold(site, Runtime.getRuntime().availableProcessors() * 2);
                old(site);
            }
            for (String size : grid) {
                boolean isSoft = size.endsWith("soft");
                String[] parts = size.replace("soft", "").split("x");
                pool(site, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), isSoft);
            }
        }
        Table table = CreditsArm.table();
        arms.forEach(arm -> arm.addTo(table));
        System.out.println(Machine.here().line());
        System.out.println(table);
        arms.forEach(arm -> arm.wrong().stream().limit(3).forEach(System.out::println));
        return arms.stream().allMatch(arm -> arm.wrong().isEmpty()) ? 0 : 1;
    }

    private void pool(CreditsSite site, int lanes, int pages, boolean isSoft)
            throws InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("pubco.credits.lanes", Integer.toString(lanes));
        all.put("pubco.credits.pages", Integer.toString(pages));
        all.put("pubco.credits.adaptive", "false");
        all.put("pubco.credits.soft-navigation", Boolean.toString(isSoft));
        String name = (isSoft ? "soft, " : "pool, ") + lanes + " lanes, " + pages + " pages";
        int count = pages == 1 ? tracks / 2 : tracks;
        arms.add(CreditsRun.pool(site, name, all, pages, count));
    }

    /** A browser per track, from so many threads with a driver each. */
    private void cold(CreditsSite site, int threads) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        ThreadLocal<FreshBrowser> mine =
                ThreadLocal.withInitial(() -> new FreshBrowser(site.settings(settings)));
        arms.add(
                new CreditsRun(site)
                        .measure(
                                "browser per track, " + threads + " at once",
                                site.tracks(0, tracks / 3),
                                threads,
                                id ->
                                        CompletableFuture.supplyAsync(
                                                () -> mine.get().cold(id), executor)));
        CyclicBarrier all = new CyclicBarrier(threads);
        for (int i = 0; i < threads; i++) {
            executor.submit(
                    () -> {
                        mine.get().close();
                        return all.await();
                    });
        }
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void old(CreditsSite site) throws InterruptedException {
        List<String> ids = site.tracks(100, tracks / 4);
        int before = site.calls();
        try (FreshBrowser browser = new FreshBrowser(site.settings(settings));
                ProcessTree tree = new ProcessTree()) {
            long start = System.nanoTime();
            int opened = browser.old(ids);
            double seconds = (System.nanoTime() - start) / 1e9;
            arms.add(
                    new CreditsArm(
                            "browser per job, two per chunk, sleeps",
                            seconds,
                            java.util.Collections.nCopies(ids.size(), 1000 * seconds / ids.size()),
                            tree.cpuSeconds(),
                            tree.peakBytes(),
                            java.util.Collections.nCopies(ids.size() - opened, "no dialog"),
                            site.calls() - before));
        }
    }
}
