package live.pubco.credits;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The cookies and local storage that contexts begin with, as Playwright saves them. What the site
 * renews is carried on, and written back where the file may be written; never logged.
 */
final class Session {

    private static final Logger LOG = Logger.getLogger(Session.class);

    private final Optional<Path> file;
    private String state;

    Session(Optional<Path> file) {
        this.file = file;
        this.state = file.map(Session::read).orElse(null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "pubco.credits.storage-state cannot be read", unreadable);
        }
    }

    /** Empty when pages are visited logged out. */
    synchronized Optional<String> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Takes over what a context ends with, when the site has renewed what it began with: contexts
     * overlap, and one that saw nothing new must not undo what another one saw. Asks only when
     * there is a session.
     */
    synchronized void keep(Optional<String> begunWith, Supplier<String> endsWith) {
        if (file.isEmpty()) {
            return;
        }
        String now = endsWith.get();
        if (begunWith.filter(before -> parsed(before).equals(parsed(now))).isPresent()) {
            return;
        }
        state = now;
        write(file.get());
    }

    private static JsonElement parsed(String state) {
        return JsonParser.parseString(state);
    }

    /** Whole or not at all, and for the owner's eyes alone. */
    private void write(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            Path whole =
                    Files.createTempFile(
                            folder,
                            ".session",
                            "",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(whole, state);
            Files.move(
                    whole,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            LOG.infof(
                    "The renewed session is kept in memory only: %s",
                    readOnly.getClass().getSimpleName());
        }
    }
}
