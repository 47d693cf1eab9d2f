package live.pubco.phase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares the fields of a record that a case speaks of; lists have to be equally long. */
final class JsonParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonParts() {}

    static void areIn(String record, JsonNode parts) {
        assertThat(parts.isObject() && !parts.isEmpty()).as("parts to compare").isTrue();
        try {
            compare("", JSON.readTree(record), parts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(record, e);
        }
    }

    private static void compare(String at, JsonNode actual, JsonNode part) {
        if (part.isObject()) {
            part.properties()
                    .forEach(
                            each ->
                                    compare(
                                            at + "/" + each.getKey(),
                                            actual.path(each.getKey()),
                                            each.getValue()));
        } else if (part.isArray()) {
            assertThat(actual).as(at).hasSize(part.size());
            for (int i = 0; i < part.size(); i++) {
                compare(at + "/" + i, actual.path(i), part.get(i));
            }
        } else if (part.isNumber() && actual.isNumber()) {
            assertThat(actual.decimalValue()).as(at).isEqualByComparingTo(part.decimalValue());
        } else {
            assertThat(actual).as(at).isEqualTo(part);
        }
    }
}
