package live.pubco.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the fakes as a program of their own. */
@Command(
        name = "fakes",
        mixinStandardHelpOptions = true,
        description = "Stand-ins of the five upstreams over an invented catalogue.")
public final class FakesMain implements Callable<Integer> {
    @Spec private CommandSpec command;

    @Option(
            names = "--host",
            defaultValue = Fakes.LOOPBACK,
            description = "address to listen on (${DEFAULT-VALUE})")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "9400",
            description = "port, 0 for any (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--tracks",
            defaultValue = "100",
            description = "distinct tracks of the sample playlists (${DEFAULT-VALUE})")
    private int tracks;

    @Option(
            names = "--playlists",
            defaultValue = "3",
            description = "sample playlists (${DEFAULT-VALUE})")
    private int playlists;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "the same seed invents the same catalogue (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--profile",
            defaultValue = "fast",
            description = "limits and latencies: real, fast, turbo (${DEFAULT-VALUE})")
    private String profile;

    @Option(
            names = "--token-seconds",
            defaultValue = "3600",
            description = "life of access tokens (${DEFAULT-VALUE})")
    private int tokenSeconds;

    @Option(names = "--today", description = "date that release dates count back from (today)")
    private LocalDate today;

    @Option(
            names = "--spotify-mode",
            defaultValue = "extended",
            description = "extended or development (${DEFAULT-VALUE})")
    private String spotifyMode;

    @Option(
            names = "--spotify-keys",
            defaultValue = "both",
            description = "generation of playlist keys: old, both, new (${DEFAULT-VALUE})")
    private String spotifyKeys;

    /** Runs until the process is ended. */
    public static void main(String[] arguments) {
        int exit = new CommandLine(new FakesMain()).execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() {
        FakesOptions options;
        try {
            options = options();
        } catch (IllegalArgumentException e) {
            return complain(e.getMessage(), CommandLine.ExitCode.USAGE);
        }
        try {
            Fakes fakes = Fakes.start(options, Clock.systemUTC(), host);
            Runtime.getRuntime().addShutdownHook(new Thread(fakes::close, "fakes-close"));
            command.commandLine()
                    .getOut()
                    .println("fakes ready at " + fakes.url() + ", " + profile + ", seed " + seed);
            command.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (IllegalStateException e) {
            return complain(
                    "cannot listen on port " + port + ": " + e.getMessage(),
                    CommandLine.ExitCode.SOFTWARE);
        }
    }

    private int complain(String why, int exit) {
        command.commandLine().getErr().println("fakes: " + why);
        command.commandLine().getErr().flush();
        return exit;
    }

    private FakesOptions options() {
        return new FakesOptions(
                port,
                tracks,
                Math.min(playlists, tracks),
                seed,
                profile,
                Duration.ofSeconds(tokenSeconds),
                today == null ? LocalDate.now(ZoneOffset.UTC) : today,
                spotifyMode,
                spotifyKeys);
    }
}
