package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "1.5 | 1.5",
                "\"88\" | 88",
                "\"107823509\" | 107823509",
                "\"1,204,000\" | 1204000",
                "\"4.2M\" | 4200000",
                "\"8.1K\" | 8100",
                "-3 | -3",
            })
    void readsNumbersInEveryForm(String json, double value) {
        assertThat(Tree.number(json(json))).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"N/A\"", "\"\"", "\"12 streams\"", "true", "[]", "{}", "1e999"})
    void whatIsNoNumberIsNotZero(String json) {
        assertThat(Tree.number(json(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-03-01T00:00:00.000Z\" | 2026-03-01T00:00:00Z",
                "\"2026-03-01\" | 2026-03-01T00:00:00Z",
                "\"2026-03-01 12:30:00\" | 2026-03-01T00:00:00Z",
                "\"Thu Oct 10 2019\" | 2019-10-10T00:00:00Z",
                "1772323200 | 2026-03-01T00:00:00Z",
                "1772323200000 | 2026-03-01T00:00:00Z",
            })
    void readsMomentsInEveryForm(String json, Instant at) {
        assertThat(Tree.instant(json(json))).hasValue(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"N/A\"", "\"soon\"", "\"2026\"", "\"2026-99-99\"", "{}"})
    void whatIsNoMomentIsEmpty(String json) {
        assertThat(Tree.instant(json(json))).isEmpty();
    }

    @Test
    void aNullListIsEmptyAndALoneValueAListOfOne() {
        assertThat(Tree.list(json("null"))).isEmpty();
        assertThat(Tree.list(null)).isEmpty();
        assertThat(Tree.list(json("[1, null, 2]"))).hasSize(2);
        assertThat(Tree.list(json("{}"))).hasSize(1);
    }

    @Test
    void namesAreTextsOrObjectsWithAName() {
        assertThat(Tree.names(json("[\"a\", {\"name\": \"b\"}, {\"id\": 3}, \"N/A\", null]")))
                .containsExactly("a", "b");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
