package live.pubco.score;

import static live.pubco.score.RandomCase.LINEAR;
import static live.pubco.score.RandomCase.any;
import static live.pubco.score.RandomCase.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;

/** What holds for the arithmetic of the score, whatever the observations are. */
class ScoreArithmeticTest {

    private static final double EXACT = 1e-9;
    private static final Instant NOW = Samples.NOW;

    @Test
    void aBetterObservationNeverLowersTheScore() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    RandomCase before = RandomCase.next(random);
                    Input raised = any(Input.values(), random);
                    Observation old = before.seen().get(raised);
                    if (old.status() == ObservationStatus.OK) {
                        double more = old.value() + (1 - old.value()) * random.nextDouble();
                        RandomCase after =
                                before.with(
                                        raised, RandomCase.ok(more, old.match(), old.observedAt()));
                        assertNotLower(after, before, raised.part(), config);
                    }
                });
    }

    @Test
    void betterEvidenceOfAnyWriterNeverLowersTheScore() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    RandomCase before = RandomCase.next(random);
                    int writer = random.nextInt(before.writers().size());
                    Fact better = any(Fact.values(), random);
                    Evidence old = before.writers().get(writer).get(better.group());
                    if (old != null
                            && old.fact().isPresent()
                            && points(better, config) >= points(old.fact().get(), config)) {
                        RandomCase after =
                                before.with(
                                        writer,
                                        RandomCase.fact(
                                                better, old.coverage(), NOW.minusSeconds(1)));
                        RandomCase fresh =
                                before.with(
                                        writer,
                                        RandomCase.fact(
                                                old.fact().get(),
                                                old.coverage(),
                                                NOW.minusSeconds(1)));
                        // the same age, so that only the fact differs
                        if (sameHalfLife(better, old.fact().get(), config)) {
                            assertNotLower(after, fresh, Part.INDEPENDENCE, config);
                        }
                    }
                });
    }

    @Test
    void howAnObservationIsMissingMakesNoDifference() {
        ForAll.cases(
                random -> {
                    RandomCase known = RandomCase.next(random);
                    Input input = any(Input.values(), random);
                    RandomCase one = known.with(input, RandomCase.missing(random));
                    RandomCase other = known.with(input, RandomCase.missing(random));
                    ScoreConfig config = config(random);
                    Opportunity first = one.score(config, NOW).opportunity();
                    assertThat(other.score(config, NOW).opportunity()).isEqualTo(first);
                });
    }

    @Test
    void losingAGoodObservationNeverRaisesAndLosingABadOneNeverOvershoots() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    RandomCase before = RandomCase.next(random);
                    Input lost = any(Input.values(), random);
                    RandomCase.Result had = before.score(config, NOW);
                    RandomCase.Result has =
                            before.with(lost, RandomCase.missing(random)).score(config, NOW);
                    double points = points(had.parts().get(lost.part()), lost.code());
                    assertThat(has.value(lost.part()))
                            .isCloseTo(had.value(lost.part()) - points, within(EXACT));
                    assertThat(has.opportunity().confidence())
                            .isLessThanOrEqualTo(had.opportunity().confidence() + EXACT);
                    if (points >= 0) {
                        assertThat(has.opportunity().value())
                                .isLessThanOrEqualTo(had.opportunity().value() + EXACT);
                    }
                });
    }

    @Test
    void losingTheOnlyObservationEndsInTheMiddle() {
        ForAll.cases(
                random -> {
                    Observation only = RandomCase.ok(random.nextDouble(), 1, NOW);
                    Input input = any(Input.values(), random);
                    RandomCase nothing =
                            new RandomCase(
                                    new EnumMap<>(Input.class),
                                    RandomCase.next(random).writers(),
                                    shares());
                    PartScore had =
                            nothing.with(input, only)
                                    .score(config(random), NOW)
                                    .parts()
                                    .get(input.part());
                    PartScore has = nothing.score(config(random), NOW).parts().get(input.part());
                    assertThat(has.value()).isEqualTo(50);
                    assertThat(has.evidence()).isZero().isLessThan(had.evidence());
                    assertThat(has.high() - has.low()).isEqualTo(100);
                });
    }

    @Test
    void losingGoodEvidenceOfAWriterNeverRaisesTheScore() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    RandomCase before = RandomCase.next(random);
                    int writer = random.nextInt(before.writers().size());
                    Group group = any(Group.values(), random);
                    Evidence lost = before.writers().get(writer).get(group);
                    if (lost == null || lost.fact().isEmpty()) {
                        return;
                    }
                    RandomCase.Result had = before.score(config, NOW);
                    RandomCase.Result has =
                            before.with(writer, RandomCase.nothing(group, ObservationStatus.ERROR))
                                    .score(config, NOW);
                    double points = points(lost.fact().get(), config);
                    double change = has.value(Part.INDEPENDENCE) - had.value(Part.INDEPENDENCE);
                    assertThat(points >= 0 ? -change : change).isGreaterThanOrEqualTo(-EXACT);
                    assertThat(has.writers().get(writer).evidence())
                            .isLessThan(had.writers().get(writer).evidence());
                });
    }

    @Test
    void theScaleOfWeightsDoesNotMatter() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    double factor = Math.exp(random.nextGaussian() * 3);
                    ScoreConfig scaled =
                            with(
                                    config,
                                    times(config.parts(), factor, Part.class),
                                    times(config.inputs(), factor, Input.class));
                    RandomCase any = RandomCase.next(random);
                    assertThat(any.score(scaled, NOW).opportunity().value())
                            .isCloseTo(any.score(config, NOW).opportunity().value(), within(EXACT));
                });
        ScoreConfig start = ScoreConfig.of(Preset.SCOUT);
        assertThatThrownBy(() -> with(start, times(start.parts(), 0, Part.class), start.inputs()))
                .hasMessageContaining("all are zero");
    }

    @Test
    void theGateIsClosedAtNothingOpenFromTheMiddleOnAndHasNoStep() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    Map<Part, PartScore> parts = new EnumMap<>(Part.class);
                    for (Part part : LINEAR) {
                        parts.put(part, exactly(100 * random.nextDouble()));
                    }
                    assertThat(gated(parts, 0, config).value()).isZero();
                    Opportunity open = gated(parts, 50 + 50 * random.nextDouble(), config);
                    assertThat(open.value()).isEqualTo(open.average());
                    assertThat(gated(parts, 50 - 1e-9, config).value())
                            .isCloseTo(gated(parts, 50, config).value(), within(1e-7));
                    double half = 50 * random.nextDouble();
                    Opportunity gated = gated(parts, half, config);
                    assertThat(gated.value()).isCloseTo(half / 50 * gated.average(), within(EXACT));
                });
    }

    @Test
    void theWorstWriterIsBelowTheMeanAndTheMeanBelowTheBest() {
        ForAll.cases(
                random -> {
                    List<WriterScore> writers =
                            RandomCase.next(random)
                                    .score(ScoreConfig.of(Preset.SCOUT), NOW)
                                    .writers();
                    double min = together(writers, Preset.Aggregator.MIN);
                    double mean = together(writers, Preset.Aggregator.SHARE_WEIGHTED);
                    double max = together(writers, Preset.Aggregator.MAX);
                    assertThat(mean).isBetween(min - EXACT, max + EXACT);
                    assertThat(writers.stream().mapToDouble(WriterScore::independence))
                            .contains(min, max);
                    double alone = writers.get(0).independence();
                    for (Preset.Aggregator how : Preset.Aggregator.values()) {
                        assertThat(together(writers.subList(0, 1), how))
                                .isCloseTo(alone, within(EXACT));
                    }
                });
    }

    private static void assertNotLower(
            RandomCase after, RandomCase before, Part part, ScoreConfig config) {
        RandomCase.Result more = after.score(config, NOW);
        RandomCase.Result less = before.score(config, NOW);
        assertThat(more.value(part)).isGreaterThanOrEqualTo(less.value(part) - EXACT);
        assertThat(more.opportunity().value())
                .isGreaterThanOrEqualTo(less.opportunity().value() - EXACT);
    }

    private static double points(Fact fact, ScoreConfig config) {
        return config.groups().get(fact.group()) == null
                ? 0
                : config.groups().get(fact.group()).clamp(config.points().get(fact));
    }

    private static double points(PartScore part, String input) {
        return part.contributions().stream()
                .filter(one -> one.input().equals(input))
                .mapToDouble(Contribution::points)
                .sum();
    }

    private static boolean sameHalfLife(Fact one, Fact other, ScoreConfig config) {
        return config.factHalfLives().get(one).equals(config.factHalfLives().get(other));
    }

    private static Opportunity gated(
            Map<Part, PartScore> linear, double independence, ScoreConfig config) {
        Map<Part, PartScore> parts = new EnumMap<>(linear);
        parts.put(Part.INDEPENDENCE, exactly(independence));
        return Opportunity.of(parts, config, Set.of());
    }

    private static PartScore exactly(double value) {
        return new PartScore(value, value, value, 1, List.of());
    }

    private static double together(List<WriterScore> writers, Preset.Aggregator how) {
        return Independence.aggregate(writers, how).value();
    }

    private static List<Double> shares() {
        return Arrays.asList(1.0, 1.0, 1.0, 1.0);
    }

    private static <E extends Enum<E>> Map<E, Double> times(
            Map<E, Double> weights, double factor, Class<E> type) {
        Map<E, Double> scaled = new EnumMap<>(type);
        weights.forEach((key, weight) -> scaled.put(key, weight * factor));
        return scaled;
    }

    private static ScoreConfig with(
            ScoreConfig config, Map<Part, Double> parts, Map<Input, Double> inputs) {
        return new ScoreConfig(
                config.preset(),
                parts,
                inputs,
                config.halfLives(),
                config.points(),
                config.factHalfLives(),
                config.groups(),
                config.tiers(),
                null);
    }
}
