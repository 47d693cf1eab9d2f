package live.pubco.scoring.reads;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.Phase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where everything stands. */
public record Summary(
        @Schema(description = "Scored tracks") long scored,
        @Schema(description = "Distinct tracks on the last listings") long listed,
        @Schema(description = "Scored tracks by tier") Map<String, Long> tiers,
        @Schema(description = "Tracks by phase and how it ended")
                Map<String, Map<String, Long>> phases) {

    /** How many tracks have the same tier and the same outcome of all phases. */
    record Count(String outcome, String tier, long tracks) {}

    static Summary of(List<Count> counts, long listed) {
        Map<String, Long> tiers = new TreeMap<>();
        Map<String, Map<String, Long>> phases = new TreeMap<>();
        for (Count count : counts) {
            tiers.merge(count.tier(), count.tracks(), Long::sum);
            String[] outcomes = count.outcome().split(",", -1);
            for (Phase phase : Phase.values()) {
                add(phases, phase, outcomes[phase.ordinal()], count.tracks());
            }
        }
        long scored = tiers.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(scored, listed, tiers, phases);
    }

    private static void add(
            Map<String, Map<String, Long>> phases, Phase phase, String outcome, long tracks) {
        if (!outcome.isEmpty()) {
            phases.computeIfAbsent(phase.name().toLowerCase(Locale.ROOT), name -> new TreeMap<>())
                    .merge(outcome, tracks, Long::sum);
        }
    }
}
