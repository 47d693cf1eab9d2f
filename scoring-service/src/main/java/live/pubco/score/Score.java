package live.pubco.score;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;

/**
 * The score of a track: a function of the record, what is typical, what is judged and the moment;
 * it reads no clock and no database.
 */
public final class Score {

    /** Changes whenever the same record could get another number or tier. */
    public static final String MODEL_VERSION = "1.3";

    private Score() {}

    public static TrackScore of(
            EnrichedTrack track, ReferenceSet reference, ScoreConfig config, Instant asOf) {
        Independence independence = new Independence(track, reference, config, asOf);
        Independence.Result publishing = independence.score();
        Figures figures = Figures.of(track);
        Map<Part, PartScore> parts = linear(track, figures, reference, config, asOf);
        parts.put(Part.INDEPENDENCE, publishing.part());
        Set<Flag> flags = new Flags(track, figures, asOf).of(publishing.writers());
        Opportunity opportunity = Opportunity.of(parts, config, flags);
        return new TrackScore(
                asOf,
                MODEL_VERSION,
                reference.version(),
                config.hash(),
                config.preset(),
                opportunity.value(),
                opportunity.low(),
                opportunity.high(),
                opportunity.confidence(),
                opportunity.gate(),
                opportunity.tier(),
                parts.get(Part.MOMENTUM),
                parts.get(Part.DISCOVERY),
                parts.get(Part.SOCIAL),
                publishing.part(),
                List.copyOf(flags),
                publishing.writers(),
                new Reasons(parts, opportunity, config, publishing.writers()).all(),
                Writers.work(track).map(work -> new ShareChains(work).open()).orElse(null),
                independence.label().tier(),
                independence.label().text());
    }

    private static Map<Part, PartScore> linear(
            EnrichedTrack track,
            Figures figures,
            ReferenceSet reference,
            ScoreConfig config,
            Instant asOf) {
        Scale scale = new Scale(reference, config, Cohort.of(track, figures, asOf), asOf);
        Map<Part, PartScore> parts = new EnumMap<>(Part.class);
        parts.put(Part.MOMENTUM, scale.score(new MomentumReadings(figures).all()));
        parts.put(
                Part.DISCOVERY,
                scale.score(new DiscoveryReadings(track, figures, reference, asOf).all()));
        parts.put(Part.SOCIAL, scale.score(new SocialReadings(track, figures).all()));
        return parts;
    }
}
