package live.pubco.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import live.pubco.credits.HostilePages;
import live.pubco.credits.PoolUnderTest;
import live.pubco.credits.Seen;
import picocli.CommandLine.Command;

/** Pages that mean ill: how each visit ends and when, and whether the next one is fine. */
@Command(
        name = "hostile",
        mixinStandardHelpOptions = true,
        description = "Endless loops, storms of dialogs, bodies without end and the like.")
final class CreditsHostile implements Callable<Integer> {

    private static final Duration BUDGET = Duration.ofSeconds(12);
    private static final List<String> PAGES =
            List.of(
                    "endless",
                    "alerts",
                    "huge",
                    "chain",
                    "popups",
                    "download",
                    "neveropens",
                    "silent",
                    "strange",
                    "loginwall");

    private final Table table = new Table("page", "outcome", "ms", "within budget", "next", "ms");
    private int bad;

    @Override
    public Integer call() {
        try (HostilePages site = new HostilePages();
                PoolUnderTest pool =
                        new PoolUnderTest(
                                Map.of(
                                        "pubco.credits.site-url", site.url(),
                                        "pubco.credits.pages", "1",
                                        "pubco.credits.adaptive", "false"))) {
            pool.visit(HostilePages.FINE).join();
            PAGES.forEach(page -> visit(pool, page));
        }
        System.out.println(table);
        return bad == 0 ? 0 : 1;
    }

    private void visit(PoolUnderTest pool, String page) {
        long start = System.nanoTime();
        Seen seen = pool.visit(page).join();
        double took = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        Seen next = pool.visit(HostilePages.FINE).join();
        double after = (System.nanoTime() - start) / 1e6;
        boolean inTime = took <= BUDGET.toMillis() + 500;
        bad += inTime && next.outcome().equals("credits") ? 0 : 1;
        table.row(
                page,
                seen.outcome(),
                String.format(Locale.ROOT, "%.0f", took),
                inTime ? "yes" : "no",
                next.outcome(),
                String.format(Locale.ROOT, "%.0f", after));
    }
}
