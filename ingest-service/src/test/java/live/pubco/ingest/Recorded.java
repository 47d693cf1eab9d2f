package live.pubco.ingest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import live.pubco.phase.RecordedFile;

/** Answers in the real shape, in files named after the case; the values are invented. */
final class Recorded {

    static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Recorded() {}

    static <T> T json(String file, Class<T> type) {
        try {
            return JSON.readValue(text(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return RecordedFile.text("/live/pubco/ingest/" + file);
    }
}
