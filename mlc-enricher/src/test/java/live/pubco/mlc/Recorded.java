package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import live.pubco.phase.RecordedFile;

/** Answers in The MLC's shape over an invented catalogue, one file per case. */
final class Recorded {

    static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static String text(String name) {
        return RecordedFile.text("/recorded/" + name);
    }

    static JsonNode json(String name) {
        return RecordedFile.json("/recorded/" + name);
    }

    /** The first work of an answer. */
    static RegisteredWork work(String name) {
        return JSON.convertValue(json(name).get(0), RegisteredWork.class);
    }
}
