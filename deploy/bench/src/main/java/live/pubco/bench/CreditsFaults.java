package live.pubco.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import live.pubco.credits.PoolUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes until the pool is ready, and until it is itself again after an accident. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "The pool's start, and its recovery when processes die or hang under it.")
final class CreditsFaults implements Callable<Integer> {

    private static final int PAGES = 4;
    private static final long CALM_MS = 3_000;

    @Option(names = "--times", defaultValue = "3", description = "each (${DEFAULT-VALUE})")
    private int times;

    @Option(names = "--only", split = ",", description = "such as renderer-killed; all otherwise")
    private List<String> only = List.of();

    private final Table table =
            new Table(
                    "accident",
                    "times",
                    "in hand",
                    "all read after ms",
                    "longest silence ms",
                    "lost",
                    "wrong");

    private record Fault(String name, Runnable happens) {}

    @Override
    public Integer call() throws InterruptedException {
        List<Fault> faults = new ArrayList<>();
        for (BrowserProcesses part : BrowserProcesses.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            faults.add(new Fault(name + "-killed", part::kill));
            faults.add(new Fault(name + "-frozen", part::freeze));
        }
        faults.removeIf(fault -> !only.isEmpty() && !only.contains(fault.name()));
        try (CreditsSite site = new CreditsSite(600)) {
            ready(site);
            for (Fault fault : faults) {
                measure(site, fault);
            }
        }
        System.out.println(table);
        return 0;
    }

    private void ready(CreditsSite site) throws InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            try (PoolUnderTest pool = pool(site)) {
                while (pool.pages() < 1) {
                    Thread.sleep(5);
                }
                first.add((System.nanoTime() - start) / 1e6);
                while (pool.pages() < PAGES) {
                    Thread.sleep(5);
                }
                all.add((System.nanoTime() - start) / 1e6);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "first page open after %.0f ms, all %d after %.0f ms (medians of %d)%n%n",
                Sample.of(first).median(),
                PAGES,
                Sample.of(all).median(),
                times);
    }

    private static PoolUnderTest pool(CreditsSite site) {
        return new PoolUnderTest(
                site.settings(
                        Map.of(
                                "pubco.credits.pages",
                                Integer.toString(PAGES),
                                "pubco.credits.adaptive",
                                "false")));
    }

    /** A pool of its own for each kind, under load all the while. */
    private void measure(CreditsSite site, Fault fault) throws InterruptedException {
        try (PoolUnderTest pool = pool(site)) {
            CreditsLoad load = new CreditsLoad(site, PAGES, pool::visit);
            AtomicBoolean over = new AtomicBoolean();
            Thread loading = new Thread(() -> run(load, site, over), "load");
            loading.start();
            List<Double> recovered = new ArrayList<>();
            List<Double> silent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Thread.sleep(CALM_MS);
                long at = System.nanoTime();
                fault.happens().run();
                awaitAll(load, at);
                double took = recovery(load, at);
                recovered.add(took);
                System.err.printf(
                        "%s: %s in hand, %.0f ms%n", fault.name(), inHand(load, at).count(), took);
                silent.add(silence(load, at));
            }
            over.set(true);
            loading.join();
            long lost = load.done().stream().filter(d -> d.seen().isUnanswered()).count();
            table.row(
                    fault.name(),
                    times,
                    PAGES,
                    figure(Sample.of(recovered).median()),
                    figure(Sample.of(silent).median()),
                    lost,
                    load.untrue().size() - lost);
        }
    }

    private static void run(CreditsLoad load, CreditsSite site, AtomicBoolean over) {
        Iterator<String> tracks =
                Stream.iterate(0, i -> !over.get(), i -> i + 1)
                        .map(i -> site.tracks(i, 1).get(0))
                        .iterator();
        try {
            load.run(tracks);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until more has begun and ended after the accident than was in hand when it happened. */
    private static void awaitAll(CreditsLoad load, long at) throws InterruptedException {
        long deadline = at + 60_000_000_000L;
        while (System.nanoTime() < deadline
                && (after(load, at).count() < 4L * PAGES || !allInHandEnded(load, at))) {
            Thread.sleep(10);
        }
    }

    private static boolean allInHandEnded(CreditsLoad load, long at) {
        return inHand(load, at).count() >= PAGES - 1;
    }

    private static Stream<CreditsLoad.Done> after(CreditsLoad load, long at) {
        return load.done().stream().filter(done -> done.from() > at);
    }

    private static Stream<CreditsLoad.Done> inHand(CreditsLoad load, long at) {
        return load.done().stream().filter(done -> done.from() <= at && done.to() > at);
    }

    private static double recovery(CreditsLoad load, long at) {
        return (inHand(load, at).mapToLong(CreditsLoad.Done::to).max().orElse(at) - at) / 1e6;
    }

    private static double silence(CreditsLoad load, long at) {
        long longest = 0;
        long last = at;
        for (CreditsLoad.Done done : load.done()) {
            if (done.to() > at) {
                longest = Math.max(longest, done.to() - last);
                last = done.to();
            }
        }
        return longest / 1e6;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
