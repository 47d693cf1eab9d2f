package live.pubco.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import live.pubco.local.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** scoring-service from its topic into PostgreSQL. */
@Command(
        name = "scoring",
        mixinStandardHelpOptions = true,
        description =
                "Tracks a second into PostgreSQL, scoring included, and what they cost there.")
final class ScoringCommand implements Callable<Integer> {

    @Option(names = "--tracks", defaultValue = "60000", description = "(${DEFAULT-VALUE})")
    private int tracks;

    @Option(
            names = "--kills",
            defaultValue = "0",
            description = "instead: kill the service so often during as many records, and compare")
    private int kills;

    @Option(names = "--seed", defaultValue = "1", description = "where the kills strike")
    private long seed;

    @Option(names = "--set", description = "a property of the service, name=value")
    private Map<String, String> settings = new HashMap<>();

    private final Table table =
            new Table(
                    "records",
                    "tracks/s",
                    "rows/s",
                    "statements/track",
                    "CPU-s service",
                    "reads of tracks");

    @Override
    public Integer call() {
        System.out.println(Machine.here().line());
        if (kills > 0) {
            List<String> differences = new ScoringKills(tracks, kills, seed).differences();
            differences.forEach(System.out::println);
            return differences.isEmpty() ? 0 : 1;
        }
        Stacks.infrastructure(this::measure);
        System.out.println(table);
        return 0;
    }

    private Void measure(LocalStack stack) {
        ScoringDatabase database = new ScoringDatabase(stack.ports());
        try (ScoringTopic topic = new ScoringTopic(stack.ports());
                ScoringProcess service = new ScoringProcess(stack, settings)) {
            topic.send(tracks, 0);
            service.start();
            run("new tracks", topic, service, database, tracks);
            topic.send(tracks, 1);
            run("refreshed tracks", topic, service, database, 2L * tracks);
            System.out.printf("%d bytes a record%n", topic.bytesPerRecord());
        }
        return null;
    }

    /** From a tenth of the way on, so that neither the start nor the class loading counts. */
    private void run(
            String what,
            ScoringTopic topic,
            ScoringProcess service,
            ScoringDatabase database,
            long until) {
        Pace.await(() -> topic.done() >= until - tracks * 9L / 10, service::alive);
        database.resetStatements();
        long from = topic.done();
        long rows = database.rows();
        double cpu = service.cpuSeconds();
        long start = System.nanoTime();
        Pace.await(() -> topic.done() >= until, service::alive);
        double seconds = (System.nanoTime() - start) / 1e9;
        double done = until - from;
        table.row(
                what,
                format("%,.0f", done / seconds),
                format("%,.0f", (database.rows() - rows) / seconds),
                format("%.4f", database.statements() / done),
                format("%.1f of %.1f s", service.cpuSeconds() - cpu, seconds),
                database.reads());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
