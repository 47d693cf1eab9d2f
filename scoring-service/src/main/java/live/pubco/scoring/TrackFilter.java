package live.pubco.scoring;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filter of a track list as it stands in the address; everything is text until checked. */
record TrackFilter(
        @RestQuery @Parameter(description = "Only tracks that are on this playlist now")
                String playlist,
        @RestQuery @Parameter(description = "A, B, WATCH, LOW or NEEDS_DATA") String tier,
        @RestQuery @Parameter(description = "Lowest Opportunity Score, 0 to 100") String minScore,
        @RestQuery @Parameter(description = "Part of a title, artist, writer, ISRC or track id")
                String q,
        @RestQuery
                @Parameter(
                        description =
                                "score, confidence, momentum, discovery, social, independence,"
                                        + " title or first_seen; with - in front for descending")
                String sort,
        @RestQuery @Parameter(description = "The next field of the page before") String after,
        @RestQuery @Parameter(description = "Tracks per page, 1 to 500, 50 by default")
                String limit) {

    Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
