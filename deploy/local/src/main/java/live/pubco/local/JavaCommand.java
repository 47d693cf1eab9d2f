package live.pubco.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line for one more JVM of the kind that runs the launcher, tuned for a quick start. */
final class JavaCommand {

    private static final Path SHELL = Path.of("/bin/sh");

    // Linux weighs sessions against each other first, by a niceness of their own.
    private static final String NICE =
            "{ echo 15 > /proc/self/autogroup; } 2>/dev/null; exec nice -n 15 \"$@\"";

    private final List<String> words = new ArrayList<>();

    JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-XX:+UseSerialGC");
        words.add("-XX:TieredStopAtLevel=1");
        // Quarkus passes the default while it starts, which would cost full collections.
        words.add("-XX:MetaspaceSize=96m");
        words.add("-XX:+ExitOnOutOfMemoryError");
    }

    /** Lets all others on this machine go first, where the system has a shell for it. */
    JavaCommand yielding() {
        if (Files.isExecutable(SHELL)) {
            words.addAll(0, List.of(SHELL.toString(), "-c", NICE, "sh"));
        }
        return this;
    }

    JavaCommand archive(ClassArchive archive) {
        words.addAll(archive.options());
        return this;
    }

    JavaCommand properties(Map<String, String> properties) {
        properties.forEach((name, value) -> words.add("-D" + name + "=" + value));
        return this;
    }

    List<String> jar(Path jar, String... arguments) {
        words.add("-jar");
        words.add(jar.toString());
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }

    /**
     * The class path comes with the environment, as {@code CLASSPATH}: it is too long to be read.
     */
    List<String> main(String mainClass, String... arguments) {
        words.add(mainClass);
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }
}
