package live.pubco.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stand-ins' credentials and the tokens that they give out, found where they must not be. */
final class Leaks {

    /** The last but one is client id and secret as the header carries them, the last a token. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "demo-secret|demo-password|demo-refresh-token|Bearer [0-9A-Za-z]"
                            + "|ZGVtby1jbGllbnQ6ZGVtby1zZWNyZXQ"
                            + "|\\b[a-zA-Z-]+\\.[0-9A-Za-z]{40}\\b");

    private final List<String> found = new ArrayList<>();

    Leaks look(String where, String text) {
        Matcher secret = SECRET.matcher(text);
        if (secret.find()) {
            int from = Math.max(0, secret.start() - 60);
            found.add(where + ": …" + text.substring(from, secret.end()));
        }
        return this;
    }

    Leaks look(String where, byte[] bytes) {
        return bytes == null ? this : look(where, new String(bytes, ISO_8859_1));
    }

    /** All files of a folder. */
    Leaks look(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> found() {
        return found;
    }
}
