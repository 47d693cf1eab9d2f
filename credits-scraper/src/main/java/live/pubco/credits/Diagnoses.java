package live.pubco.credits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps what could not be read: no more than a hundred files of 200 KiB. */
@ApplicationScoped
class Diagnoses {

    private static final Logger LOG = Logger.getLogger(Diagnoses.class);
    private static final int MAX_FILES = 100;
    private static final int MAX_BYTES = 200 * 1024;

    private final Path folder;

    Diagnoses(CreditsSettings settings) {
        this.folder = settings.diagnoses();
    }

    /** Keeps the text and answers with what to add to a reason: where it is. */
    String keep(String trackId, String ending, String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        Path file = folder.resolve(trackId + "." + ending);
        try {
            Files.createDirectories(folder);
            makeRoom();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Files.write(file, Arrays.copyOf(bytes, Math.min(bytes.length, MAX_BYTES)));
            return ", kept in " + file;
        } catch (IOException full) {
            LOG.warnf("Diagnosis not kept: %s", full.getClass().getSimpleName());
            return "";
        }
    }

    private void makeRoom() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst =
                    files.sorted(Comparator.comparing(Diagnoses::modified).reversed()).toList();
            for (Path old :
                    newestFirst.subList(
                            Math.min(newestFirst.size(), MAX_FILES - 1), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
