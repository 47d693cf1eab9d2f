package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A work found by title and writer; titles match loosely, so it may be another song. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WorkHit(
        @JsonProperty("mlcSongCode") @JsonAlias("mlcsongCode") String songCode,
        String workTitle,
        List<RegisteredWriter> writers) {

    WorkHit {
        writers = Text.present(writers);
    }

    Optional<String> code() {
        return Text.of(songCode);
    }
}
