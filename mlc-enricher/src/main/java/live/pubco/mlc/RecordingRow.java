package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One delivery of a recording; several carry the same ISRC, and not each is linked to a work. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordingRow(
        String isrc,
        String title,
        String artist,
        JsonNode labels,
        @JsonProperty("mlcsongCode") @JsonAlias("mlcSongCode") String songCode) {

    Optional<String> code() {
        return Text.of(songCode);
    }
}
