package live.pubco.scoring.reads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import live.pubco.score.TrackScore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A track with its whole score, how it came about and what the sources said. */
public record TrackDetail(
        TrackView track,
        @Schema(description = "Every sub-score with its contributions; decibans in Independence")
                TrackScore score,
        @Schema(description = "The steps by phase") Map<String, TrailStep> trail,
        @Schema(description = "The enriched record as it left the chain, absent fields left out")
                JsonNode record) {}
