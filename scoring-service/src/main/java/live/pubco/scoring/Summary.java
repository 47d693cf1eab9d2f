package live.pubco.scoring;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where everything stands. */
record Summary(
        @Schema(description = "Scored tracks") long scored,
        @Schema(description = "Distinct tracks on the last listings") long listed,
        @Schema(description = "Scored tracks by tier") Map<String, Long> tiers,
        @Schema(description = "Tracks by phase and how it ended")
                Map<String, Map<String, Long>> phases,
        List<Progress> playlists) {

    /** How far a playlist has come. */
    record Progress(String playlistId, String name, long tracks, long scored, boolean complete) {}
}
