package live.pubco.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the stand-ins of the upstreams ever are the bottleneck of a measurement. */
@Command(
        name = "fakes",
        mixinStandardHelpOptions = true,
        description = "Answers a second of the stand-ins on one core, asked what the chain asks.")
final class FakesCommand implements Callable<Integer> {

    private static final Path PINNED = Path.of("/usr/bin/taskset");

    @Option(names = "--tracks", defaultValue = "1000", description = "of the invented catalogue")
    private int tracks;

    @Option(names = "--seconds", defaultValue = "20", description = "per row (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--at-once",
            split = ",",
            defaultValue = "64,256",
            description = "requests under way (${DEFAULT-VALUE})")
    private List<Integer> atOnce;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int port = freePort();
        Process fakes = start(port);
        Table table =
                new Table(
                        "at once", "answers", "answers/s", "per CPU-second", "median ms", "other");
        try (FakesLoad load = new FakesLoad(port)) {
            load.await(Duration.ofSeconds(60));
            load.run(atOnce.get(0), Duration.ofSeconds(5));
            for (int width : atOnce) {
                try (ProcessTree tree = new ProcessTree()) {
                    FakesLoad.Outcome outcome = load.run(width, Duration.ofSeconds(seconds));
                    addTo(table, width, outcome, tree.cpuSeconds());
                }
            }
        } finally {
            fakes.destroy();
        }
        System.out.println(Machine.here().line());
        System.out.println(table);
        return 0;
    }

    private void addTo(Table table, int width, FakesLoad.Outcome outcome, double cpuSeconds) {
        int answers = outcome.milliseconds().size();
        table.row(
                width,
                answers,
                String.format(Locale.ROOT, "%,.0f", answers / outcome.seconds()),
                String.format(Locale.ROOT, "%,.0f", answers / cpuSeconds),
                String.format(Locale.ROOT, "%.1f", Sample.of(outcome.milliseconds()).median()),
                outcome.others());
    }

    /** In a process of its own, on one core where the system can tie it to one. */
    private Process start(int port) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(PINNED)) {
            command.addAll(List.of(PINNED.toString(), "-c", "0"));
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "live.pubco.fakes.FakesMain",
                        "--port=" + port,
                        "--profile=turbo",
                        "--tracks=" + tracks));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
