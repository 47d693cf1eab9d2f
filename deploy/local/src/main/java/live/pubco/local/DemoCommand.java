package live.pubco.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import live.pubco.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole chain against the fakes, over the sample playlists. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything with stand-ins of the upstreams and add the sample.")
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_TRACKS = 100_000;

    @Option(names = "--once", description = "stop when the sample is scored")
    private boolean once;

    @Option(
            names = "--tracks",
            defaultValue = "100",
            description = "tracks in the sample (default: ${DEFAULT-VALUE})")
    private int tracks;

    @Override
    public Integer call() {
        if (tracks < 1 || tracks > MOST_TRACKS) {
            throw new LauncherFailure("--tracks must be 1 to " + MOST_TRACKS + ", not " + tracks);
        }
        StackOptions options = StackOptions.demo(Workspace.find(), tracks);
        Remains.clear(options.workspace().stateFile());
        Remains.delete(options.data());
        System.out.println("PubCo Live demo, " + tracks + " tracks of an invented catalogue");
        // The first tracks are on their way while the last services start.
        CompletableFuture<Added> added = new CompletableFuture<>();
        StartupView adding =
                (name, address) -> {
                    if (name.equals(Topics.INGEST)) {
                        added.completeAsync(() -> addSample(options.ports()));
                    }
                };
        try (Session session = Session.start(options, adding)) {
            return run(session, added);
        }
    }

    /** The sample and when its adding began, in nanoseconds. */
    private record Added(Sample sample, long since) {}

    private static Added addSample(Ports ports) {
        LocalHttp http = new LocalHttp();
        Sample sample = Sample.fetch(http, ports.fakesUrl());
        long since = System.nanoTime();
        sample.playlists().parallelStream().forEach(link -> add(http, ports, link));
        return new Added(sample, since);
    }

    private int run(Session session, CompletableFuture<Added> adding) {
        Ports ports = session.stack().ports();
        System.out.println("  dashboard              " + ports.serviceUrl(Topics.SCORING) + "/");
        try (ChainProgress progress = ChainProgress.follow(ports.bootstrapServers())) {
            Added added = Futures.await(adding);
            Sample sample = added.sample();
            SampleRun run = new SampleRun(sample, progress, added.since());
            session.say("sample added", sample.playlists().size() + " playlists");
            boolean inTime = run.watch(ProgressBars.onStandardOutput(), patience());
            long deadLetters = session.stack().deadLetters();
            System.out.println(run.summary(deadLetters));
            if (once) {
                return inTime && deadLetters == 0 ? 0 : 1;
            }
            run.follow(ProgressBars.onStandardOutput());
            return 0;
        }
    }

    private Duration patience() {
        return Duration.ofSeconds(180).plus(Duration.ofSeconds(1).multipliedBy(tracks));
    }

    private static void add(LocalHttp http, Ports ports, String link) {
        http.post(ports.serviceUrl(Topics.INGEST) + "/playlists", Map.of("url", link));
    }
}
