package live.pubco.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.pubco.local.LocalStack;
import live.pubco.local.Ports;
import live.pubco.local.Workspace;
import live.pubco.schemas.Topics;

/** scoring-service as a deployment starts it: its own jar, its own JVM, no option but the heap. */
final class ScoringProcess implements AutoCloseable {

    private final Path jar;
    private final LocalStack stack;
    private final Map<String, String> settings;
    private Process process;

    /**
     * @param settings properties of the service
     */
    ScoringProcess(LocalStack stack, Map<String, String> settings) {
        this.jar =
                Workspace.find()
                        .root()
                        .resolve(Topics.SCORING + "/target/quarkus-app/quarkus-run.jar");
        this.stack = stack;
        this.settings = settings;
    }

    void start() {
        Ports ports = stack.ports();
        File log = stack.logs().resolve("scoring-service-bench.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_PORT",
                                String.valueOf(ports.service(Topics.SCORING)),
                                "KAFKA_BOOTSTRAP_SERVERS",
                                ports.bootstrapServers(),
                                "PUBCO_REGISTRY_URL",
                                ports.registryApi(),
                                "PUBCO_DB_PORT",
                                String.valueOf(ports.postgres())));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    /** Processor seconds so far. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    boolean alive() {
        return process.isAlive();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }
}
