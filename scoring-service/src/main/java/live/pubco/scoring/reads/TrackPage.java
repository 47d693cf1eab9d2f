package live.pubco.scoring.reads;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of tracks. */
public record TrackPage(
        List<TrackView> tracks,
        @Schema(description = "Give this as after to get the next page; absent on the last one")
                String next) {}
