package live.pubco.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** phase-runtime beside other ways to carry records past a slow call. */
@Command(
        name = "runtime",
        mixinStandardHelpOptions = true,
        description =
                "Records a second past a call, what each costs, and how long one is on its way.")
final class RuntimeCommand implements Callable<Integer> {

    private static final int WARM_UP_RECORDS = 1_000;
    private static final int RECORDS_FOR_RATES = 60_000;
    private static final int SECONDS_PER_RATE = 12;

    @Option(
            names = "--peers",
            split = ",",
            defaultValue = "engine,parallel,streams,smallrye,bare",
            description = "who is measured (${DEFAULT-VALUE})")
    private List<String> peers;

    @Option(
            names = "--calls",
            split = ",",
            defaultValue = "0,1,10,100",
            description = "milliseconds that a call takes (${DEFAULT-VALUE})")
    private List<Integer> calls;

    @Option(names = "--at-once", defaultValue = "100", description = "calls (${DEFAULT-VALUE})")
    private int atOnce;

    @Option(names = "--runs", defaultValue = "5", description = "per figure (${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--warm-up", defaultValue = "6", description = "seconds (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--measure", defaultValue = "8", description = "seconds (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--records",
            defaultValue = "3000000",
            description = "in the input, enough for the fastest (${DEFAULT-VALUE})")
    private long records;

    @Option(
            names = "--hops",
            defaultValue = "4000",
            description = "records whose way is timed; 0 for none (${DEFAULT-VALUE})")
    private int hops;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "1,10,45,100,1000",
            description = "calls a second that are allowed; 0 for none (${DEFAULT-VALUE})")
    private List<Double> rates;

    private final Map<Integer, Map<RuntimePeer, List<RuntimeFigures>>> figures =
            new LinkedHashMap<>();
    private int started;

    @Override
    public Integer call() {
        System.out.println(Machine.here().line());
        if (hops > 0) {
            System.out.println(Stacks.broker(this::hops));
        }
        if (runs > 0) {
            System.out.println(Stacks.broker(this::throughput));
        }
        if (!rates.contains(0.0)) {
            System.out.println(Stacks.broker(this::rates));
        }
        return 0;
    }

    /** The runs of all take turns, so that a slow minute of the machine strikes everyone. */
    private Table throughput(String bootstrapServers) {
        RuntimeTopics.create(bootstrapServers);
        RuntimeTopics.fill(bootstrapServers, records);
        for (int call : calls) {
            for (int run = 0; run < runs; run++) {
                peers().forEach(peer -> run(peer, bootstrapServers, call));
            }
        }
        Table table =
                new Table(
                        "call",
                        "peer",
                        "key order",
                        "records/s",
                        "of the ceiling",
                        "CPU-s/1,000",
                        "peak MB");
        figures.forEach((call, all) -> all.forEach((peer, each) -> row(table, call, peer, each)));
        return table;
    }

    private void run(RuntimePeer peer, String bootstrapServers, int call) {
        RuntimeFigures run =
                RuntimeChild.measure(peer, job(bootstrapServers, call), warmUp, seconds, records);
        System.err.println(call + " ms, " + peer.label + ": " + run);
        figures.computeIfAbsent(call, none -> new LinkedHashMap<>())
                .computeIfAbsent(peer, none -> new ArrayList<>())
                .add(run);
    }

    private void row(Table table, int call, RuntimePeer peer, List<RuntimeFigures> runs) {
        RuntimeFigures median = RuntimeFigures.median(runs);
        List<RuntimeFigures> bare = figures.get(call).get(RuntimePeer.BARE);
        table.row(
                call + " ms",
                peer.label,
                peer.keepsOrder ? "yes" : "no",
                String.format(Locale.ROOT, "%,.0f", median.recordsPerSecond()),
                bare == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.2f",
                                median.recordsPerSecond()
                                        / RuntimeFigures.median(bare).recordsPerSecond()),
                String.format(Locale.ROOT, "%.4f", median.cpuSecondsPer1000()),
                String.format(Locale.ROOT, "%.0f", median.peakMegabytes()));
    }

    /** Everybody twice: broker and reader are compiled while the first round passes. */
    private Table hops(String bootstrapServers) {
        RuntimeTopics.create(bootstrapServers);
        Map<RuntimePeer, Sample> last = new LinkedHashMap<>();
        for (int round = 0; round < 2; round++) {
            for (RuntimePeer peer : peers()) {
                Sample millis = hop(peer, job(bootstrapServers, 0));
                System.err.printf("%s: %.2f ms%n", peer.label, millis.median());
                last.put(peer, millis);
            }
        }
        Table table = new Table("peer", "hop p50 ms", "p99 ms");
        last.forEach(
                (peer, millis) ->
                        table.row(
                                peer.label,
                                String.format(Locale.ROOT, "%.2f", millis.median()),
                                String.format(Locale.ROOT, "%.2f", millis.percentile(0.99))));
        return table;
    }

    private Sample hop(RuntimePeer peer, RuntimeJob job) {
        Process process = RuntimeChild.serve(peer, job);
        try {
            return new RuntimeLatency(job, WARM_UP_RECORDS, hops).measure();
        } finally {
            process.destroyForcibly();
        }
    }

    private Table rates(String bootstrapServers) {
        RuntimeTopics.create(bootstrapServers);
        RuntimeTopics.fill(bootstrapServers, RECORDS_FOR_RATES);
        Table table = new Table("calls a second allowed", "used", "most in any second");
        for (double rate : rates) {
            RuntimeRates.Used used =
                    RuntimeRates.measure(job(bootstrapServers, 0), rate, SECONDS_PER_RATE);
            table.row(
                    String.format(Locale.ROOT, "%.0f", rate),
                    String.format(Locale.ROOT, "%.3f", used.used()),
                    used.mostInASecond());
        }
        return table;
    }

    private List<RuntimePeer> peers() {
        return peers.stream().map(RuntimePeer::of).toList();
    }

    private RuntimeJob job(String bootstrapServers, int call) {
        return new RuntimeJob(bootstrapServers, "run-" + started++, call, atOnce);
    }
}
