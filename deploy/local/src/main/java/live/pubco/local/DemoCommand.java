package live.pubco.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--profile",
            defaultValue = FakesOptions.FAST,
            description =
                    "limits of the stand-ins: real (as published, minutes for 100 tracks), fast or"
                            + " turbo (default: ${DEFAULT-VALUE})")
    private String profile;

    @Override
    public Integer call() {
        if (tracks < 1 || tracks > MOST_TRACKS) {
            throw new LauncherFailure("--tracks must be 1 to " + MOST_TRACKS + ", not " + tracks);
        }
        if (!FakesOptions.PROFILES.contains(profile)) {
            throw new LauncherFailure(
                    "--profile must be one of "
                            + String.join(", ", FakesOptions.PROFILES)
                            + ", not "
                            + profile);
        }
        StackOptions options = StackOptions.demo(Workspace.find(), tracks, profile);
        Remains.clear(options.workspace().stateFile());
        Remains.delete(options.data());
        System.out.println("PubCo Live demo, " + tracks + " tracks of an invented catalogue");
        try (Session session = Session.start(options)) {
            return run(session);
        }
    }

    private int run(Session session) {
        Ports ports = session.stack().ports();
        LocalHttp http = new LocalHttp();
        Sample sample = Sample.fetch(http, ports.fakesUrl());
        System.out.println("  dashboard              " + ports.serviceUrl(Topics.SCORING) + "/");
        try (ChainProgress progress = ChainProgress.follow(ports.bootstrapServers())) {
            SampleRun run = new SampleRun(sample, progress, System.nanoTime());
            sample.playlists().parallelStream().forEach(link -> add(http, ports, link));
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
        int secondsPerTrack = profile.equals(FakesOptions.REAL) ? 5 : 1;
        return Duration.ofSeconds(180L + (long) secondsPerTrack * tracks);
    }

    private static void add(LocalHttp http, Ports ports, String link) {
        http.post(ports.serviceUrl(Topics.INGEST) + "/playlists", Map.of("url", link));
    }
}
