package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A writer of a work; the whole name often stands in the last name alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegisteredWriter(
        String writerId,
        String writerFirstName,
        String writerLastName,
        @JsonProperty("writerIPI") String ipi,
        String writerRoleCode,
        String chainId,
        String chainParentId) {

    /** First and last name joined; empty when neither is given. */
    String name() {
        return Stream.of(Text.of(writerFirstName), Text.of(writerLastName))
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(" "));
    }
}
