package live.pubco.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionTest {

    @Test
    void goesByIdInWhateverOrderTracksCome() {
        Map<String, JsonNode> byId =
                Attribution.of(List.of("a", "b"), List.of(track("b"), track("a")));

        assertThat(byId).containsOnlyKeys("a", "b");
        assertThat(byId.get("a").path("id").asText()).isEqualTo("a");
    }

    @Test
    void givesASubstituteToTheIdItStandsFor() {
        ObjectNode substitute = track("b");
        substitute.putObject("linked_from").put("id", "a");

        Map<String, JsonNode> byId =
                Attribution.of(List.of("a", "b"), List.of(substitute, track("b")));

        assertThat(byId.get("a")).isSameAs(substitute);
        assertThat(byId.get("b").has("linked_from")).isFalse();
    }

    @Test
    void goesByPlaceForATrackThatNamesNoIdAskedFor() {
        Map<String, JsonNode> byId =
                Attribution.of(List.of("a", "b"), List.of(track("a"), track("elsewhere")));

        assertThat(byId.get("b").path("id").asText()).isEqualTo("elsewhere");
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(Attribution.of(List.of("a", "b"), List.of(track("a"), NullNode.getInstance())))
                .containsOnlyKeys("a");
    }

    @Test
    void doesNotGuessByPlaceWhenTracksAreMissing() {
        assertThat(Attribution.of(List.of("a", "b"), List.of(track("elsewhere")))).isEmpty();
    }

    private static ObjectNode track(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
