package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.ReasonKind;
import org.junit.jupiter.api.Test;

/** Weights are those of a scout: 30, 20, 15 and 35 %. */
class ReasonsTest {

    private static final ScoreConfig CONFIG = ScoreConfig.of(Preset.SCOUT);
    private static final String REGISTRY = Group.REGISTRY.code();
    private static final String LABEL = Group.LABEL.code();

    private final Map<Part, PartScore> parts = new EnumMap<>(Part.class);

    ReasonsTest() {
        for (Part part : Part.values()) {
            score(part, 50);
        }
    }

    @Test
    void theThreeStrongestSpeakForIt() {
        score(Part.MOMENTUM, 80, known("m1", 30, "streams +40 %"));
        score(Part.DISCOVERY, 90, known("d1", 40, "on 3 early lists"));
        score(Part.SOCIAL, 70, known("s1", 20, "followers +9 %"));
        score(Part.INDEPENDENCE, 60, known(LABEL, 5, "released by herself"));

        assertThat(reasons())
                .extracting(Reason::kind, Reason::text)
                .containsExactly(
                        tuple(ReasonKind.FOR, "Momentum: streams +40 %"),
                        tuple(ReasonKind.FOR, "Discovery: on 3 early lists"),
                        tuple(ReasonKind.FOR, "Independence: released by herself"));
        assertThat(reasons().get(0).points()).isCloseTo(9, within(1e-9));
        assertThat(reasons().get(1).points()).isCloseTo(8, within(1e-9));
        assertThat(reasons().get(2).points()).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void theTwoStrongestSpeakAgainstIt() {
        score(Part.MOMENTUM, 20, known("m1", 5, "steady"), known("m2", -35, "fewer listeners"));
        score(Part.DISCOVERY, 10, known("d1", -40, "on large lists only"));
        score(Part.SOCIAL, 40, known("s1", -10, "followers fall"));

        assertThat(reasons())
                .extracting(Reason::kind, Reason::text)
                .containsExactly(
                        tuple(ReasonKind.AGAINST, "Momentum: fewer listeners"),
                        tuple(ReasonKind.AGAINST, "Discovery: on large lists only"));
    }

    @Test
    void whatRoundsToNothingIsNotSaid() {
        score(Part.DISCOVERY, 50.2);
        assertThat(reasons()).isEmpty();
        score(Part.DISCOVERY, 50.3);
        assertThat(reasons()).extracting(Reason::text).containsExactly("Discovery: nothing known");
    }

    @Test
    void takenPublishingCostsWhatTheGateTakes() {
        score(Part.MOMENTUM, 90, known("m1", 40, "streams +60 %"));
        score(Part.INDEPENDENCE, 25, known(REGISTRY, -9, "is published by a major"));
        double average = .30 * 90 + .20 * 50 + .15 * 50 + .35 * 25;
        List<Reason> reasons = reasons(writer("a", 25, 50.0));

        assertThat(reasons.get(1).text())
                .isEqualTo("Publishing is taken: Name of a (50 %) is published by a major");
        assertThat(reasons.get(1).points()).isCloseTo(-average / 2, within(1e-9));
        assertThat(reasons.get(2).text())
                .isEqualTo("Independence: Name of a (50 %) is published by a major");
    }

    @Test
    void theWriterWhoDecidesIsNamedWithWhatTheRegistrySays() {
        score(
                Part.INDEPENDENCE,
                88,
                known(LABEL, -2, "label of a friend"),
                known(REGISTRY, 12, "has no publisher"),
                known("other", 0, "says nothing"));

        assertThat(reasons(writer("b", 20, 50.0), writer("a", 90, 33.335)).get(0).text())
                .isEqualTo("Independence: Name of a (33.34 %) has no publisher");
        assertThat(reasons(writer("b", 86, null), writer("a", 90, null)).get(0).text())
                .isEqualTo("Independence: Name of a has no publisher");
        assertThat(reasons().get(0).text()).isEqualTo("Independence: has no publisher");
    }

    @Test
    void whatIsNotOfTheRegistryNamesNobody() {
        score(Part.INDEPENDENCE, 80, known(REGISTRY, 1, "open"), known(LABEL, 9, "own label"));
        assertThat(reasons(writer("a", 80, 50.0)).get(0).text())
                .isEqualTo("Independence: own label");
    }

    @Test
    void theUnknownThatCouldMoveTheScoreMostComesLast() {
        score(Part.MOMENTUM, 80, known("m1", 30, "up"), missing("m2", .5, 0));
        score(Part.DISCOVERY, 50, missing("d1", .5, .5));
        Reason unknown = reasons().get(1);

        assertThat(unknown.kind()).isEqualTo(ReasonKind.UNKNOWN);
        assertThat(unknown.points()).isCloseTo(.30 * 50 * .5, within(1e-9));
        assertThat(unknown.text())
                .isEqualTo("label of m2 not checked: could move the score by \u00b17.5");
    }

    @Test
    void aMissingRegistryCouldMoveTheScoreAlongTheCurve() {
        score(Part.INDEPENDENCE, 50, missing(REGISTRY, 1, 0));
        Group.Caps caps = CONFIG.groups().get(Group.REGISTRY);
        double half = (curve(caps.positive()) - curve(-caps.negative())) / 2;

        assertThat(reasons().get(0).points()).isCloseTo(.35 * half, within(1e-9));

        score(Part.INDEPENDENCE, curve(6), missing(REGISTRY, 1, 0));
        double higher = (curve(6 + caps.positive()) - curve(6 - caps.negative())) / 2;
        assertThat(reasons().get(1).points()).isCloseTo(.35 * higher, within(1e-6));
    }

    @Test
    void whatIsJustWorthSayingIsSaid() {
        score(Part.DISCOVERY, 50.25);
        assertThat(reasons()).extracting(Reason::points).containsExactly(.05);
    }

    @Test
    void theWriterNearestToTheScoreIsNamedWhateverTheKey() {
        score(Part.INDEPENDENCE, 88, known(REGISTRY, 12, "has no publisher"));

        assertThat(reasons(writer("a", 20, null), writer("b", 90, null)).get(0).text())
                .isEqualTo("Independence: Name of b has no publisher");
        assertThat(reasons(writer("b", 90, null), writer("a", 86, null)).get(0).text())
                .isEqualTo("Independence: Name of a has no publisher");
    }

    @Test
    void theObservationThatMovedAPartMostExplainsIt() {
        score(Part.MOMENTUM, 80, known("m1", 4, "steady"), known("m2", 26, "streams +40 %"));
        score(Part.SOCIAL, 30, known("s1", -4, "few links"), known("s2", -16, "followers fall"));

        assertThat(reasons())
                .extracting(Reason::text)
                .containsExactly("Momentum: streams +40 %", "Social: followers fall");
    }

    @Test
    void whatIsMissingNeverExplainsAPart() {
        score(Part.MOMENTUM, 60, known("m1", -1, "steady"), missing("m2", .5, 0));
        assertThat(reasons().get(0).text()).isEqualTo("Momentum: steady");
    }

    @Test
    void evidenceThatMovesNothingIsNoProof() {
        score(Part.INDEPENDENCE, 60, known(REGISTRY, 0, "claims are disputed"));
        assertThat(reasons(writer("a", 60, 50.0)).get(0).text())
                .isEqualTo("Independence: nothing known");
    }

    @Test
    void whatIsHalfKnownCouldMoveTheScoreByTheOtherHalf() {
        score(Part.MOMENTUM, 50, missing("m2", .5, .75));
        assertThat(reasons().get(0).points()).isCloseTo(.30 * 50 * .5 * .25, within(1e-9));
    }

    @Test
    void everyGroupCouldMoveTheScoreWithinItsOwnCaps() {
        score(Part.INDEPENDENCE, 50, missing(LABEL, 1, 0));
        Group.Caps caps = CONFIG.groups().get(Group.LABEL);
        double half = (curve(caps.positive()) - curve(-caps.negative())) / 2;

        assertThat(reasons().get(0).points()).isCloseTo(.35 * half, within(1e-9));
    }

    private static double curve(double decibans) {
        return 100 / (1 + Math.pow(10, -decibans / 10));
    }

    private List<Reason> reasons(WriterScore... writers) {
        Opportunity opportunity = Opportunity.of(parts, CONFIG, Set.of());
        return new Reasons(parts, opportunity, CONFIG, List.of(writers)).all();
    }

    private void score(Part part, double value, Contribution... contributions) {
        parts.put(part, new PartScore(value, 0, 100, .5, List.of(contributions)));
    }

    private static Contribution known(String input, double points, String detail) {
        return contribution(input, ObservationStatus.OK, points, 1, 1, detail);
    }

    private static Contribution missing(String input, double weight, double coverage) {
        return contribution(input, ObservationStatus.NOT_CHECKED, 0, weight, coverage, "");
    }

    private static Contribution contribution(
            String input,
            ObservationStatus status,
            double points,
            double weight,
            double coverage,
            String detail) {
        return new Contribution(
                input,
                "label of " + input,
                status,
                points,
                weight,
                coverage,
                null,
                "source",
                null,
                null,
                null,
                detail);
    }

    private static WriterScore writer(String key, double independence, Double share) {
        return new WriterScore(
                key,
                "Name of " + key,
                null,
                null,
                PublishingStatus.UNPUBLISHED,
                share,
                independence,
                0,
                100,
                1,
                "",
                List.of());
    }
}
