package live.pubco.mlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers in The MLC's shape over an invented catalogue, one file per case. */
final class Recorded {

    static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static String text(String name) {
        try (InputStream file = Recorded.class.getResourceAsStream("/recorded/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first work of an answer. */
    static RegisteredWork work(String name) {
        return JSON.convertValue(json(name).get(0), RegisteredWork.class);
    }
}
