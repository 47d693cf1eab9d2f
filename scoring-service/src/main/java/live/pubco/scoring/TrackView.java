package live.pubco.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.Tier;
import live.pubco.score.TrackScore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scored track in a list. */
@Schema(description = "A scored track; scores run from 0 to 100")
record TrackView(
        String trackId,
        String title,
        List<String> artists,
        List<String> isrcs,
        String releaseDate,
        @Schema(description = "Opportunity Score") double score,
        @Schema(description = "Lowest score that missing evidence could still lead to") double low,
        @Schema(description = "Highest score that missing evidence could still lead to")
                double high,
        @Schema(description = "Weighted coverage of all evidence, 0 to 1") double confidence,
        Tier tier,
        double momentum,
        double discovery,
        double social,
        double independence,
        List<WriterView> writers,
        @Schema(description = "Percent of the best supported work that nobody collects in the US")
                Double openShare,
        LabelTier labelTier,
        List<Flag> flags,
        List<String> playlistIds,
        Instant firstSeenAt,
        @Schema(description = "The moment the score is computed for") Instant asOf,
        @Schema(description = "How each phase ended") Map<String, String> steps) {

    /** A writer and whether somebody publishes the share. */
    record WriterView(
            String key,
            String name,
            PublishingStatus status,
            @Schema(description = "Percent of the work, where known") Double share,
            String proof) {}

    static TrackView of(TrackRow row) {
        TrackScore score = row.score;
        Map<String, String> steps = new TreeMap<>();
        row.trail.forEach((phase, step) -> steps.put(phase, step.status()));
        return new TrackView(
                row.trackId,
                row.title,
                List.of(row.artists),
                List.of(row.isrcs),
                row.releaseDate,
                score.opportunity(),
                score.low(),
                score.high(),
                score.confidence(),
                score.tier(),
                row.momentum,
                row.discovery,
                row.social,
                row.independence,
                score.writers().stream()
                        .map(
                                w ->
                                        new WriterView(
                                                w.key(),
                                                w.name(),
                                                w.status(),
                                                w.share(),
                                                w.proof()))
                        .toList(),
                score.openShare(),
                score.labelTier(),
                score.flags(),
                List.of(row.playlistIds),
                row.firstSeenAt,
                row.asOf,
                steps);
    }
}
