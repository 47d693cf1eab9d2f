package live.pubco.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.pubco.local.Workspace;

/** One process of ingest-service as it is packaged; it can be killed and started again. */
final class IngestProcess implements AutoCloseable {
    private static final long READY_SECONDS = 180;

    private final Path log;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final JsonHttp http = new JsonHttp("http://127.0.0.1:" + port);
    private Process process;

    IngestProcess(String name, Path folder, Map<String, String> settings) {
        this.log = folder.resolve(name + ".log");
        this.environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("PUBCO_INGEST_STATE_DIR", folder.resolve(name + "-state").toString());
    }

    /** With the flags that the launcher gives a service. */
    IngestProcess start() {
        Path jar = Workspace.find().root().resolve("ingest-service/target/quarkus-app");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        jar.resolve("quarkus-run.jar").toString()))
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    IngestProcess awaitReady() {
        Patience.until("ingest-service is ready; see " + log, READY_SECONDS, this::isReady);
        return this;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ingest-service has ended; see " + log);
        }
        try {
            return http.get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    JsonHttp http() {
        return http;
    }

    long pid() {
        return process.pid();
    }

    /** As a crash would end it. */
    void kill() {
        process.destroyForcibly();
        await(10);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            if (!await(20)) {
                kill();
            }
        }
    }

    private boolean await(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
