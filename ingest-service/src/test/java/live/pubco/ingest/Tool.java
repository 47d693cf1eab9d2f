package live.pubco.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run in a folder until it ends. */
final class Tool {

    private static final int PATIENCE_SECONDS = 60;

    /** What a program wrote, and the code it ended with. */
    record Outcome(int code, String output) {}

    private final Path folder;

    Tool(Path folder) {
        this.folder = folder;
    }

    /** Whether the command can be started and ends well. */
    boolean works(String... command) {
        return run(List.of(command)).code() == 0;
    }

    Outcome run(List<String> command) {
        Path output = folder.resolve("output.txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Outcome(ended ? process.exitValue() : -1, Files.readString(output));
        } catch (IOException missing) {
            return new Outcome(-1, missing.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the text as a file of the folder. */
    String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
