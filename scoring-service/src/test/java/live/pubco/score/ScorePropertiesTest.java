package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

/** What holds for every track, whatever is known of it. */
class ScorePropertiesTest {

    /** More with -Dpubco.cases=10000. */
    private static final int CASES = Integer.getInteger("pubco.cases", 1_000);

    private static final double EXACT = 1e-9;
    private static final ReferenceSet STARTER = StarterReference.load();
    private static final ScoreConfig SCOUT = ScoreConfig.of(Preset.SCOUT);

    @Test
    void everythingStaysInItsInterval() {
        forAll(
                track -> {
                    TrackScore score = score(track);
                    parts(score)
                            .forEach(
                                    part -> {
                                        assertThat(part.value()).isBetween(0.0, 100.0);
                                        assertThat(part.low()).isBetween(0.0, part.value());
                                        assertThat(part.high()).isBetween(part.value(), 100.0);
                                        assertThat(part.evidence()).isBetween(0.0, 1.0);
                                    });
                    assertThat(score.low()).isBetween(0.0, score.opportunity());
                    assertThat(score.high()).isBetween(score.opportunity(), 100.0);
                    assertThat(score.confidence()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void contributionsAddUpExactly() {
        forAll(
                track -> {
                    TrackScore score = score(track);
                    Stream.of(score.momentum(), score.discovery(), score.social())
                            .forEach(
                                    part ->
                                            assertThat(50 + points(part))
                                                    .isCloseTo(part.value(), within(EXACT)));
                    assertThat(Scorecard.independence(points(score.independence())))
                            .isCloseTo(score.independence().value(), within(EXACT));
                    assertThat(waterfall(score)).isCloseTo(score.opportunity(), within(EXACT));
                });
    }

    @Test
    void whatIsMissingIsNeutralHoweverItIsMissing() {
        forAll(
                track -> {
                    List<Double> scores = new ArrayList<>();
                    for (StepStatus status :
                            List.of(
                                    StepStatus.SKIPPED,
                                    StepStatus.UNAVAILABLE,
                                    StepStatus.FAILED)) {
                        scores.add(score(withoutFigures(track, status)).opportunity());
                    }
                    assertThat(scores).containsOnly(scores.get(0));
                });
    }

    @Test
    void losingAnObservationMovesTowardsTheMiddleAndNeverPastIt() {
        forAll(
                track -> {
                    PartScore before = score(track).momentum();
                    for (int i = 0; i < before.contributions().size(); i++) {
                        List<Contribution> left = new ArrayList<>(before.contributions());
                        double lost = left.remove(i).points();
                        PartScore after = PartScore.linear(left);
                        assertThat(after.value()).isCloseTo(before.value() - lost, within(EXACT));
                        assertThat(after.evidence()).isLessThanOrEqualTo(before.evidence() + EXACT);
                    }
                });
    }

    @Test
    void aFailedRefreshChangesNothingButAge() {
        forAll(
                track -> {
                    Map<String, Step> failed = new TreeMap<>();
                    track.getTrail()
                            .forEach(
                                    (phase, step) ->
                                            failed.put(
                                                    phase,
                                                    Step.newBuilder(step)
                                                            .setStatus(StepStatus.FAILED)
                                                            .build()));
                    EnrichedTrack after = EnrichedTrack.newBuilder(track).setTrail(failed).build();
                    assertThat(score(after).momentum().value())
                            .isEqualTo(score(track).momentum().value());
                });
    }

    @Test
    void ageingOnlyEverTakesAway() {
        forAll(
                track -> {
                    TrackScore now = score(track);
                    TrackScore later =
                            Score.of(track, STARTER, SCOUT, Samples.NOW.plus(Duration.ofDays(30)));
                    for (int part : new int[] {0, 2}) {
                        PartScore before = parts(now).get(part);
                        PartScore after = parts(later).get(part);
                        assertThat(after.evidence()).isLessThanOrEqualTo(before.evidence() + EXACT);
                        for (int i = 0; i < before.contributions().size(); i++) {
                            Contribution old = before.contributions().get(i);
                            Contribution aged = after.contributions().get(i);
                            assertThat(aged.coverage()).isLessThanOrEqualTo(old.coverage() + EXACT);
                            if (same(old, aged)) {
                                assertThat(Math.abs(aged.points()))
                                        .isLessThanOrEqualTo(Math.abs(old.points()) + EXACT);
                            }
                        }
                    }
                });
    }

    @Test
    void theSameRecordGivesTheSameScore() {
        forAll(
                track ->
                        assertThat(score(track))
                                .isEqualTo(score(EnrichedTrack.newBuilder(track).build())));
    }

    @Test
    void orderAndRepetitionOfObservationsDoNotMatter() {
        Random random = new Random(8);
        forAll(
                track -> {
                    EnrichedTrack.Builder shuffled = EnrichedTrack.newBuilder(track);
                    shuffled.setMemberships(twice(track.getMemberships(), random));
                    track.getMlc().ifPresent(mlc -> shuffled.setMlc(shuffled(mlc, random)));
                    TrackScore expected = score(track);
                    TrackScore found = score(shuffled.build());
                    assertThat(found.opportunity()).isEqualTo(expected.opportunity());
                    assertThat(found.writers()).isEqualTo(expected.writers());
                });
    }

    @Test
    void lettersAndIdsAreNotRights() {
        forAll(
                track -> {
                    EnrichedTrack renamed =
                            EnrichedTrack.newBuilder(track)
                                    .setTrackId("another-id")
                                    .setTitle(track.getTitle().toUpperCase(Locale.ROOT))
                                    .build();
                    assertThat(score(renamed).opportunity()).isEqualTo(score(track).opportunity());
                });
    }

    @Test
    void theScaleOfWeightsDoesNotMatter() {
        Map<Part, Double> parts = new EnumMap<>(Part.class);
        Map<Input, Double> inputs = new EnumMap<>(Input.class);
        SCOUT.parts().forEach((part, weight) -> parts.put(part, 7 * weight));
        SCOUT.inputs().forEach((input, weight) -> inputs.put(input, 3 * weight));
        ScoreConfig scaled = with(parts, inputs);

        forAll(
                track ->
                        assertThat(Score.of(track, STARTER, scaled, Samples.NOW).opportunity())
                                .isCloseTo(score(track).opportunity(), within(EXACT)));
        parts.replaceAll((part, weight) -> 0.0);
        assertThatThrownBy(() -> with(parts, inputs)).hasMessageContaining("all are zero");
    }

    @Test
    void theGateIsClosedAtNothingAndOpenFromTheMiddleOn() {
        assertThat(Opportunity.gate(0)).isZero();
        assertThat(Opportunity.gate(50)).isEqualTo(1);
        assertThat(Opportunity.gate(100)).isEqualTo(1);
        assertThat(Opportunity.gate(50 - 1e-9)).isCloseTo(1, within(EXACT));
    }

    @Test
    void theWorstWriterIsBelowTheMeanAndTheMeanBelowTheBest() {
        forAll(
                track -> {
                    List<WriterScore> writers = score(track).writers();
                    if (!writers.isEmpty()) {
                        double min = value(writers, Preset.Aggregator.MIN);
                        double mean = value(writers, Preset.Aggregator.SHARE_WEIGHTED);
                        double max = value(writers, Preset.Aggregator.MAX);
                        assertThat(mean).isBetween(min - EXACT, max + EXACT);
                        if (writers.size() == 1) {
                            assertThat(min).isEqualTo(max);
                        }
                    }
                });
    }

    @Test
    void strongerEvidenceNeverLowersTheScore() {
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            double[] u = random.doubles(4).toArray();
            double before = momentum(u);
            int raised = random.nextInt(4);
            u[raised] += (1 - u[raised]) * random.nextDouble();
            assertThat(momentum(u)).isGreaterThanOrEqualTo(before - EXACT);
            double decibans = random.nextGaussian() * 20;
            assertThat(Scorecard.independence(decibans + random.nextDouble()))
                    .isGreaterThanOrEqualTo(Scorecard.independence(decibans));
        }
    }

    @Test
    void moreCoverageNeverWidensTheRange() {
        forAll(
                track -> {
                    PartScore part = score(track).social();
                    assertThat(part.high() - part.low())
                            .isLessThanOrEqualTo(100 * (1 - part.evidence()) + EXACT);
                });
    }

    @Test
    void everyScoreNamesItsVersions() {
        TrackScore score = score(Samples.track("t").build());

        assertThat(score.modelVersion()).isEqualTo(Score.MODEL_VERSION);
        assertThat(score.referenceVersion()).isEqualTo("starter");
        assertThat(score.configHash()).isEqualTo(SCOUT.hash()).hasSize(12);
        assertThat(ScoreConfig.of(Preset.SYNC).hash()).isNotEqualTo(SCOUT.hash());
    }

    private static void forAll(Consumer<EnrichedTrack> property) {
        RandomTracks tracks = new RandomTracks(20261120);
        for (int i = 0; i < CASES; i++) {
            property.accept(tracks.next());
        }
    }

    private static TrackScore score(EnrichedTrack track) {
        return Score.of(track, STARTER, SCOUT, Samples.NOW);
    }

    private static List<PartScore> parts(TrackScore score) {
        return List.of(score.momentum(), score.discovery(), score.social(), score.independence());
    }

    private static double points(PartScore part) {
        return part.contributions().stream().mapToDouble(Contribution::points).sum();
    }

    private static double waterfall(TrackScore score) {
        double average = 50;
        for (Part part : Part.values()) {
            average += SCOUT.parts().get(part) * (parts(score).get(part.ordinal()).value() - 50);
        }
        return average - (1 - score.gate()) * average;
    }

    private static boolean same(Contribution a, Contribution b) {
        return a.cohort() == null || a.cohort().equals(b.cohort());
    }

    private static EnrichedTrack withoutFigures(EnrichedTrack track, StepStatus status) {
        Map<String, Step> trail = new TreeMap<>(track.getTrail());
        trail.put("chartmetric", Samples.step(status, Samples.NOW));
        return EnrichedTrack.newBuilder(track)
                .setChartmetric((live.pubco.schemas.ChartmetricSection) null)
                .setTrail(trail)
                .build();
    }

    private static <T> List<T> twice(List<T> items, Random random) {
        List<T> all = new ArrayList<>(items);
        all.addAll(items);
        Collections.shuffle(all, random);
        return all;
    }

    private static MlcSection shuffled(MlcSection mlc, Random random) {
        List<MlcRecording> recordings = twice(mlc.getRecordings(), random);
        List<MlcWork> works =
                mlc.getWorks().stream()
                        .map(
                                work -> {
                                    List<MlcWriter> writers = new ArrayList<>(work.getWriters());
                                    Collections.shuffle(writers, random);
                                    return MlcWork.newBuilder(work).setWriters(writers).build();
                                })
                        .toList();
        return MlcSection.newBuilder(mlc).setRecordings(recordings).setWorks(works).build();
    }

    private static ScoreConfig with(Map<Part, Double> parts, Map<Input, Double> inputs) {
        return new ScoreConfig(
                SCOUT.preset(),
                parts,
                inputs,
                SCOUT.halfLives(),
                SCOUT.points(),
                SCOUT.factHalfLives(),
                SCOUT.groups(),
                SCOUT.tiers(),
                null);
    }

    private static double value(List<WriterScore> writers, Preset.Aggregator aggregator) {
        return Independence.aggregate(writers, aggregator).value();
    }

    private static double momentum(double[] u) {
        Scale scale = new Scale(STARTER, SCOUT, Cohort.ALL, Instant.EPOCH);
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Observation seen = Observation.ok(u[i], "test", null, 1, "");
            contributions.add(scale.contribution(Input.values()[i], seen, u[i]));
        }
        return PartScore.linear(contributions).value();
    }
}
