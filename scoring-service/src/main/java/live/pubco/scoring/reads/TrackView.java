package live.pubco.scoring.reads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scored track in a list. */
@Schema(description = "A scored track; scores run from 0 to 100")
public record TrackView(
        String trackId,
        String title,
        List<String> artists,
        String coverUrl,
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
        @Schema(description = "Song code of the best supported work") String work,
        String label,
        LabelTier labelTier,
        List<Flag> flags,
        @Schema(description = "What scouts call the track") List<String> tags,
        List<String> playlistIds,
        Instant firstSeenAt,
        @Schema(description = "The moment the score is computed for") Instant asOf,
        @Schema(description = "How each phase ended, when it was checked and how it was matched")
                Map<String, Checked> sources,
        @Schema(description = "Scores of the last eight weeks, the latest last")
                List<Double> trend) {

    /** A writer and whether somebody publishes the share. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WriterView(
            String key,
            String name,
            String ipi,
            String mbid,
            PublishingStatus status,
            @Schema(description = "Percent of the work, where known") Double share,
            double independence,
            String proof) {}

    /** A source's last word. */
    public record Checked(String status, Instant checkedAt, String matchMethod) {}

    static TrackView of(TrackRow row, List<Double> trend) {
        Map<String, Checked> sources = new TreeMap<>();
        row.trail.forEach(
                (phase, step) ->
                        sources.put(
                                phase,
                                new Checked(step.status(), step.checkedAt(), step.matchMethod())));
        return new TrackView(
                row.trackId,
                row.title,
                List.of(row.artists),
                row.coverUrl,
                List.of(row.isrcs),
                row.releaseDate,
                row.opportunity,
                row.low,
                row.high,
                row.confidence,
                Tier.valueOf(row.tier),
                row.momentum,
                row.discovery,
                row.social,
                row.independence,
                row.writers.writers(),
                row.openShare,
                row.work,
                row.label,
                LabelTier.valueOf(row.labelTier),
                Stream.of(row.flags).map(Flag::valueOf).toList(),
                List.of(row.tags),
                List.of(row.playlistIds),
                row.firstSeenAt,
                row.asOf,
                sources,
                trend);
    }
}
