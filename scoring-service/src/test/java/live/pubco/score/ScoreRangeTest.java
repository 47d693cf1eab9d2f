package live.pubco.score;

import static live.pubco.score.RandomCase.LINEAR;
import static live.pubco.score.RandomCase.any;
import static live.pubco.score.RandomCase.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;

/** How sure a score is, and how age and gaps make it less so. */
class ScoreRangeTest {

    private static final double EXACT = 1e-9;
    private static final Instant NOW = Samples.NOW;

    @Test
    void theRangeHoldsTheScoreAndMoreCoverageNeverWidensIt() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    RandomCase before = RandomCase.next(random);
                    Input surer = any(Input.values(), random);
                    Observation old = before.seen().get(surer);
                    RandomCase.Result less = before.score(config, NOW);
                    assertHolds(less);
                    if (old.status() == ObservationStatus.OK) {
                        RandomCase.Result more =
                                before.with(surer, RandomCase.ok(old.value(), 1, NOW))
                                        .score(config, NOW);
                        assertWithin(more.opportunity(), less.opportunity());
                    }
                    int writer = random.nextInt(before.writers().size());
                    Evidence fact = before.writers().get(writer).get(Group.REGISTRY);
                    if (fact.fact().isPresent()) {
                        RandomCase.Result more =
                                before.with(writer, RandomCase.fact(fact.fact().get(), 1, NOW))
                                        .score(config, NOW);
                        assertWithin(more.opportunity(), less.opportunity());
                    }
                });
    }

    @Test
    void whenEverythingIsKnownThereIsNoRange() {
        ForAll.cases(
                random -> {
                    RandomCase all = RandomCase.next(random);
                    for (Input input : Input.values()) {
                        all = all.with(input, RandomCase.ok(random.nextDouble(), 1, NOW));
                    }
                    for (int i = 0; i < all.writers().size(); i++) {
                        for (Fact fact : Fact.values()) {
                            if (fact.group() != Group.HUMAN) {
                                all = all.with(i, RandomCase.fact(fact, 1, NOW));
                            }
                        }
                    }
                    Opportunity known = all.score(config(random), NOW).opportunity();
                    assertThat(known.high() - known.low()).isCloseTo(0, within(EXACT));
                    assertThat(known.confidence()).isCloseTo(1, within(EXACT));
                });
    }

    @Test
    void ageingOnlyTakesAway() {
        ForAll.cases(
                random -> {
                    ScoreConfig config = config(random);
                    RandomCase old = RandomCase.next(random);
                    Duration later = Duration.ofHours(1 + random.nextInt(2_000));
                    RandomCase.Result now = old.score(config, NOW);
                    RandomCase.Result then = old.score(config, NOW.plus(later));
                    for (Part part : LINEAR) {
                        PartScore before = now.parts().get(part);
                        PartScore after = then.parts().get(part);
                        assertThat(after.evidence()).isLessThanOrEqualTo(before.evidence() + EXACT);
                        assertPaler(after.contributions(), before.contributions());
                    }
                    for (int i = 0; i < now.writers().size(); i++) {
                        WriterScore before = now.writers().get(i);
                        WriterScore after = then.writers().get(i);
                        assertThat(after.evidence()).isLessThanOrEqualTo(before.evidence() + EXACT);
                        assertPaler(after.contributions(), before.contributions());
                    }
                    // its inputs share one half-life: the whole shrinks as its parts do
                    assertThat(Math.abs(then.value(Part.MOMENTUM) - 50))
                            .isLessThanOrEqualTo(Math.abs(now.value(Part.MOMENTUM) - 50) + EXACT);
                });
    }

    private static void assertHolds(RandomCase.Result result) {
        for (PartScore part : result.parts().values()) {
            assertThat(part.value()).isBetween(part.low() - EXACT, part.high() + EXACT);
        }
        Opportunity all = result.opportunity();
        assertThat(all.value()).isBetween(all.low() - EXACT, all.high() + EXACT);
    }

    private static void assertWithin(Opportunity inner, Opportunity outer) {
        assertThat(inner.low()).isGreaterThanOrEqualTo(outer.low() - EXACT);
        assertThat(inner.high()).isLessThanOrEqualTo(outer.high() + EXACT);
    }

    private static void assertPaler(List<Contribution> after, List<Contribution> before) {
        for (int i = 0; i < before.size(); i++) {
            assertThat(Math.abs(after.get(i).points()))
                    .isLessThanOrEqualTo(Math.abs(before.get(i).points()) + EXACT);
        }
    }
}
