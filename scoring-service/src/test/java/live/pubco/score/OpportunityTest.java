package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.Flag;
import live.pubco.schemas.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers of a scout: A from 75 at 0.60 known, B from 60 at 0.40, watch from 50, 0.30 at least. */
class OpportunityTest {

    private static final ScoreConfig CONFIG = ScoreConfig.of(Preset.SCOUT);

    @ParameterizedTest
    @CsvSource({
        "75,    0.60,  A",
        "74.99, 0.60,  B",
        "75,    0.59,  B",
        "60,    0.40,  B",
        "59.99, 0.40,  WATCH",
        "60,    0.39,  WATCH",
        "50,    0.30,  WATCH",
        "49.99, 0.30,  LOW",
        "99,    0.299, NEEDS_DATA"
    })
    void aTierBeginsAtItsThreshold(double score, double known, Tier tier) {
        assertThat(of(score, known, Set.of()).tier()).isEqualTo(tier);
    }

    @Test
    void aFlagBlocksTheTopTierOnly() {
        assertThat(of(80, .9, Set.of(Flag.SPIKE)).tier()).isEqualTo(Tier.B);
        assertThat(of(65, .9, Set.of(Flag.SPIKE)).tier()).isEqualTo(Tier.B);
        assertThat(of(80, .9, Set.of(Flag.SPIKE)).value()).isCloseTo(80, within(1e-9));
    }

    @Test
    void takenPublishingClosesTheGate() {
        Map<Part, PartScore> parts = parts(80, .9);
        parts.put(Part.INDEPENDENCE, new PartScore(10, 5, 60, .9, List.of()));
        Opportunity opportunity = Opportunity.of(parts, CONFIG, Set.of());
        double average = .65 * 80 + .35 * 10;

        assertThat(opportunity.gate()).isCloseTo(.2, within(1e-9));
        assertThat(opportunity.average()).isCloseTo(average, within(1e-9));
        assertThat(opportunity.value()).isCloseTo(.2 * average, within(1e-9));
        assertThat(opportunity.low()).isCloseTo(.1 * (.65 * 70 + .35 * 5), within(1e-9));
        assertThat(opportunity.high()).isCloseTo(.65 * 90 + .35 * 60, within(1e-9));
    }

    private static Opportunity of(double score, double known, Set<Flag> flags) {
        return Opportunity.of(parts(score, known), CONFIG, flags);
    }

    private static Map<Part, PartScore> parts(double score, double known) {
        Map<Part, PartScore> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, new PartScore(score, score - 10, score + 10, known, List.of()));
        }
        return parts;
    }
}
