package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM's loaded classes, kept in a file at its first good end and mapped at every later start,
 * which halves the work of starting. A newer jar or another JVM asks for a new file.
 */
final class ClassArchive {

    private static final int ENDED_BY_TERM = 143;

    private final Path archive;
    private final Path unfinished;
    private final String prefix;
    private final boolean possible;

    /**
     * @param folder where archives are kept
     * @param jar whose age tells archives apart
     */
    ClassArchive(Path folder, String name, Path jar) {
        // A folder of classes, as tests have it, cannot be archived.
        this.possible = Files.isRegularFile(jar);
        long age = jar.toFile().lastModified();
        this.prefix = name + "-";
        String file = prefix + Runtime.version().feature() + "-" + age;
        this.archive = folder.resolve(file + ".jsa");
        this.unfinished = folder.resolve(file + ".new");
    }

    /** Whether the JVM has a file to write at its end, for which it needs its time. */
    boolean pending() {
        return possible && !Files.exists(archive);
    }

    /** What tells the JVM to use the archive, or to write it. */
    List<String> options() {
        if (!possible) {
            return List.of();
        }
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=error")
                : List.of("-XX:ArchiveClassesAtExit=" + unfinished, "-Xlog:cds=error");
    }

    /** Keeps what the JVM wrote at its end, unless it was cut short. */
    void settle(int exitCode) {
        try {
            if (exitCode == 0 || exitCode == ENDED_BY_TERM) {
                if (Files.exists(unfinished)) {
                    Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
                    deleteOlder();
                }
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot keep " + archive + ": " + e.getMessage(), e);
        }
    }

    private void deleteOlder() throws IOException {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            List<Path> older =
                    files.filter(file -> file.getFileName().toString().startsWith(prefix))
                            .filter(file -> !file.equals(archive))
                            .toList();
            for (Path file : older) {
                Files.delete(file);
            }
        }
    }
}
