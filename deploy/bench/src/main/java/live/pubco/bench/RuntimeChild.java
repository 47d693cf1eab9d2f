package live.pubco.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a {@link RuntimeProcess}; what it has to say besides figures goes to one log for all. */
final class RuntimeChild {

    private static final String HEAP = "-Xmx512m";
    private static final File LOG =
            Path.of(System.getProperty("java.io.tmpdir"), "bench-runtime.log").toFile();

    private RuntimeChild() {}

    /** Runs a peer for a stretch of time; what came of it. */
    static RuntimeFigures measure(
            RuntimePeer peer, RuntimeJob job, int warmUp, int seconds, long records) {
        Process process = launch(peer, job, warmUp, seconds, records);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return RuntimeFigures.of(
                    lines.lines()
                            .filter(line -> line.matches("[0-9]+( [0-9]+){3}"))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(peer + " said nothing")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets a peer work until it is killed. */
    static Process serve(RuntimePeer peer, RuntimeJob job) {
        return launch(peer, job, 0, 0, 0);
    }

    private static Process launch(
            RuntimePeer peer, RuntimeJob job, int warmUp, int seconds, long records) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add(RuntimeProcess.class.getName());
        command.add(peer.name());
        command.add(String.valueOf(warmUp));
        command.add(String.valueOf(seconds));
        command.add(String.valueOf(records));
        command.addAll(List.of(job.args()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(LOG));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
