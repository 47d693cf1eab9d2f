package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.Flag;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.Tier;
import org.junit.jupiter.api.Test;

/** The worked example of the scoring model, to two decimals. */
class GoldenRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final ScoreConfig SCOUT = ScoreConfig.of(Preset.SCOUT);
    private static final Scale SCALE =
            new Scale(new ReferenceSet("none", Map.of(), Map.of()), SCOUT, Cohort.ALL, NOW);

    /** Weekly streams from 8,000 to 14,000 among peers with median 0.05 and MAD 0.12. */
    private static final double Z =
            new Distribution(412, .05, .12, .12, List.of()).z(Math.log(15_000 / 9_000.0));

    @Test
    void aClearLeadIsTierA() {
        PartScore momentum = momentum(logistic(Z), 5 / 6.0, logistic(1), null, 0);
        PartScore discovery = discovery(.85, .70, .60, 15);
        PartScore social = social(logistic(.5), .70, null, 4 / 6.0);
        PartScore independence =
                publishing(
                        fact(Fact.NO_PUBLISHER, 1),
                        fact(Fact.NO_PUBLISHER_NAMED, 1),
                        fact(Fact.DIY_PLACEHOLDER, 1),
                        fact(Fact.NONE_PUBLISHED, 1));

        Opportunity a = opportunity(momentum, discovery, social, independence);

        assertPart(momentum, 77.99, .80, 67.99, 87.99);
        assertPart(discovery, 75.41, 1, 75.41, 75.41);
        assertPart(social, 63.40, .85, 55.90, 70.90);
        assertPart(independence, 96.93, 1, 96.93, 96.93);
        assertOpportunity(a, 81.91, 1, 77.79, 86.04, .9175, Tier.A);
    }

    @Test
    void aHotButTakenSongIsLow() {
        PartScore momentum = momentum(logistic(3), 5 / 6.0, logistic(1.5), logistic(1), 0);
        PartScore discovery = discovery(.70, .20, .90, 30);
        PartScore social = social(logistic(1), .60, .55, 1.0);
        PartScore independence =
                publishing(
                        fact(Fact.MAJOR_PUBLISHER, 1),
                        fact(Fact.MAJOR_NAMED, 1),
                        fact(Fact.UNKNOWN_LABEL, 1),
                        fact(Fact.HALF_PUBLISHED, 1));

        assertPart(momentum, 85.66, 1, 85.66, 85.66);
        assertPart(discovery, 60.45, 1, 60.45, 60.45);
        assertPart(social, 70.49, 1, 70.49, 70.49);
        assertPart(independence, .25, 1, .25, .25);
        Opportunity b = opportunity(momentum, discovery, social, independence);
        assertThat(b.average()).isCloseTo(48.45, within(.005));
        assertThat(b.gate()).isCloseTo(.00501, within(.000005));
        assertThat(b.value()).isCloseTo(.24, within(.005));
        assertThat(b.low()).isCloseTo(.24, within(.005));
        assertThat(b.high()).isCloseTo(.24, within(.005));
        assertThat(b.confidence()).isCloseTo(1, within(1e-9));
        assertThat(b.tier()).isEqualTo(Tier.LOW);
    }

    @Test
    void almostNothingKnownNeedsData() {
        PartScore momentum = momentum(null, null, null, null, 0);
        PartScore discovery = discovery(.60, null, null, 10);
        PartScore social = social(null, null, null, null);
        PartScore independence =
                publishing(
                        missing(Group.REGISTRY, ObservationStatus.ERROR),
                        missing(Group.CREDITS, ObservationStatus.NOT_CHECKED),
                        fact(Fact.ARTIST_OWNED, 1),
                        missing(Group.CATALOGUE, ObservationStatus.NOT_CHECKED));

        Opportunity c = opportunity(momentum, discovery, social, independence);

        assertPart(momentum, 50, 0, 0, 100);
        assertThat(discovery.value()).isCloseTo(59.36, within(.005));
        assertThat(discovery.evidence()).isCloseTo(.55, within(1e-9));
        assertPart(social, 50, 0, 0, 100);
        assertThat(independence.value()).isCloseTo(66.61, within(.005));
        assertThat(independence.evidence()).isCloseTo(.15, within(1e-9));
        assertOpportunity(c, 57.69, 1, .06, 95.83, .1625, Tier.NEEDS_DATA);
    }

    @Test
    void conflictingSourcesAreToBeWatched() {
        PartScore momentum = momentum(logistic(1), 4 / 6.0, logistic(.2), null, 0);
        PartScore discovery = discovery(.50, .80, .40, 60);
        PartScore social = social(logistic(0), .50, .50, 3 / 6.0);
        Evidence credits = fact(Fact.COPYRIGHT_CONTROL, 1);
        PartScore independence =
                publishing(
                        fact(Fact.INDIE_PUBLISHER, .6),
                        credits,
                        fact(Fact.DIY_PLACEHOLDER, 1),
                        missing(Group.CATALOGUE, ObservationStatus.NOT_CHECKED));

        Opportunity d = opportunity(momentum, discovery, social, independence);

        assertThat(momentum.value()).isCloseTo(62.99, within(.005));
        assertThat(discovery.value()).isCloseTo(53.95, within(.005));
        assertThat(social.value()).isCloseTo(50, within(.005));
        assertThat(independence.value()).isCloseTo(56.86, within(.005));
        assertThat(independence.evidence()).isCloseTo(.60, within(1e-9));
        assertOpportunity(d, 57.09, 1, 5.66, 70.77, .80, Tier.WATCH);
        assertThat(Flags.contradicts(credits, List.of(writer(PublishingStatus.INDIE_PUBLISHED))))
                .isTrue();
    }

    @Test
    void ageingDataSlidesTowardsTheMiddle() {
        PartScore momentum = momentum(logistic(Z), 5 / 6.0, logistic(1), null, 20);
        PartScore discovery = discovery(.85, .70, .60, 15);
        PartScore social = social(logistic(.5), .70, null, 4 / 6.0);
        PartScore independence =
                publishing(
                        fact(Fact.NO_PUBLISHER, 1),
                        fact(Fact.NO_PUBLISHER_NAMED, 1),
                        fact(Fact.DIY_PLACEHOLDER, 1),
                        fact(Fact.NONE_PUBLISHED, 1));

        Opportunity later = opportunity(momentum, discovery, social, independence);

        assertThat(momentum.value()).isCloseTo(57.00, within(.005));
        assertThat(momentum.evidence()).isCloseTo(.20, within(1e-9));
        assertOpportunity(later, 75.62, 1, 62.49, 88.74, .7375, Tier.A);
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static PartScore momentum(Double m1, Double m2, Double m3, Double m4, int days) {
        return part(
                days,
                new Input[] {Input.M1, Input.M2, Input.M3, Input.M4},
                new Double[] {m1, m2, m3, m4});
    }

    private static PartScore discovery(Double d1, Double d2, Double d3, int ageDays) {
        return part(
                0,
                new Input[] {Input.D1, Input.D2, Input.D3, Input.D4},
                new Double[] {d1, d2, d3, Math.pow(2, -ageDays / 45.0)});
    }

    private static PartScore social(Double s1, Double s2, Double s3, Double s4) {
        return part(
                0,
                new Input[] {Input.S1, Input.S2, Input.S3, Input.S4},
                new Double[] {s1, s2, s3, s4});
    }

    private static PartScore part(int days, Input[] inputs, Double[] values) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            Observation seen =
                    values[i] == null
                            ? Observation.missing(ObservationStatus.NOT_CHECKED, "test")
                            : Observation.ok(
                                    values[i], "test", NOW.minus(Duration.ofDays(days)), 1, "");
            contributions.add(
                    SCALE.contribution(inputs[i], seen, values[i] == null ? .5 : values[i]));
        }
        return PartScore.linear(contributions);
    }

    private static PartScore publishing(Evidence... evidence) {
        return new Scorecard(SCOUT, NOW).score(List.of(evidence));
    }

    private static Evidence fact(Fact fact, double coverage) {
        return evidence(fact.group(), fact, coverage, ObservationStatus.OK);
    }

    private static Evidence missing(Group group, ObservationStatus status) {
        return Evidence.missing(group, status, "test", "");
    }

    private static Evidence evidence(
            Group group, Fact fact, double coverage, ObservationStatus status) {
        return new Evidence(group, status, Optional.of(fact), coverage, "test", NOW, "");
    }

    private static WriterScore writer(PublishingStatus status) {
        return new WriterScore("k", "n", null, null, status, null, 50, 0, 100, 0, "", List.of());
    }

    private static Opportunity opportunity(
            PartScore momentum, PartScore discovery, PartScore social, PartScore independence) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        return Opportunity.of(
                Map.of(
                        Part.MOMENTUM, momentum,
                        Part.DISCOVERY, discovery,
                        Part.SOCIAL, social,
                        Part.INDEPENDENCE, independence),
                SCOUT,
                flags);
    }

    private static void assertPart(
            PartScore part, double value, double evidence, double low, double high) {
        assertThat(part.value()).isCloseTo(value, within(.005));
        assertThat(part.evidence()).isCloseTo(evidence, within(1e-9));
        assertThat(part.low()).isCloseTo(low, within(.005));
        assertThat(part.high()).isCloseTo(high, within(.005));
    }

    private static void assertOpportunity(
            Opportunity found,
            double value,
            double gate,
            double low,
            double high,
            double confidence,
            Tier tier) {
        assertThat(found.value()).isCloseTo(value, within(.005));
        assertThat(found.gate()).isCloseTo(gate, within(1e-9));
        assertThat(found.low()).isCloseTo(low, within(.005));
        assertThat(found.high()).isCloseTo(high, within(.005));
        assertThat(found.confidence()).isCloseTo(confidence, within(1e-9));
        assertThat(found.tier()).isEqualTo(tier);
    }
}
