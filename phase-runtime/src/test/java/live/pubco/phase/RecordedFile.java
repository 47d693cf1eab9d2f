package live.pubco.phase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file of the test's resources, in the real shape over an invented catalogue. */
public final class RecordedFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedFile() {}

    /**
     * @param path from the root of the resources, with a slash in front
     */
    public static String text(String path) {
        try (InputStream file = RecordedFile.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
