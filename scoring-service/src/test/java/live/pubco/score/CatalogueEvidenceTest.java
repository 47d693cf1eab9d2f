package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;

/** What a writer's other works say about the next one. */
class CatalogueEvidenceTest {

    private static final String MARA = "ipi:00111111111";

    @Test
    void threeOtherWorksWithoutAPublisherSpeakForTheWriter() {
        assertThat(points(0, 3)).isEqualTo(3);
        assertThat(contribution(0, 3).detail()).startsWith("0 of 3 other works");
    }

    @Test
    void twoAreTooFew() {
        assertThat(contribution(0, 2).status()).isEqualTo(ObservationStatus.NOT_FOUND);
        assertThat(contribution(0, 2).coverage()).isZero();
    }

    @Test
    void halfOfThemPublishedSpeaksAgainst() {
        assertThat(points(1, 1)).isEqualTo(-5);
        assertThat(points(1, 0)).isEqualTo(-5);
    }

    @Test
    void lessThanHalfIsAnAnswerThatMovesNothing() {
        assertThat(points(1, 2)).isZero();
        assertThat(contribution(1, 2).coverage()).isEqualTo(1);
    }

    @Test
    void theTrackItselfIsNoOtherWork() {
        Map<String, Boolean> works = new HashMap<>(works(0, 2));
        works.put("PL001A", false);

        assertThat(contribution(works, Samples.NOW).status())
                .isEqualTo(ObservationStatus.NOT_FOUND);
    }

    @Test
    void itAgesWithTheDayOnWhichTheWorksWereCounted() {
        Contribution old = contribution(works(0, 3), Samples.NOW.minus(Duration.ofDays(90)));

        assertThat(old.points()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void aWriterOfWhomNoOtherWorkIsKnownIsNotChecked() {
        assertThat(contribution(Map.of(), "ipi:00999999999").status())
                .isEqualTo(ObservationStatus.NOT_CHECKED);
    }

    @Test
    void whatIsKnownIsSaidWithItsDay() {
        assertThat(contribution(1, 2).detail())
                .isEqualTo(
                        "1 of 3 other works of the last 24 months have a publisher, counted 20"
                                + " Nov");
        assertThat(contribution(0, 2).detail())
                .isEqualTo("too few other works of the writer are known");
        assertThat(contribution(0, 2).source()).isEqualTo("own observations");
        assertThat(contribution(Map.of(), MARA).detail())
                .isEqualTo("the writer's other works not checked");
    }

    @Test
    void aSmallPartOfManyPublishedMovesNothing() {
        assertThat(points(1, 9)).isZero();
        assertThat(points(4, 5)).isZero();
        assertThat(points(5, 5)).isEqualTo(-5);
        assertThat(points(0, 9)).isEqualTo(3);
    }

    private static double points(int published, int open) {
        return contribution(published, open).points();
    }

    private static Contribution contribution(int published, int open) {
        return contribution(works(published, open), Samples.NOW);
    }

    private static Contribution contribution(Map<String, Boolean> works, Instant checkedAt) {
        return contribution(Map.of(MARA, new WriterCatalogue(checkedAt, works)), MARA);
    }

    private static Contribution contribution(Map<String, WriterCatalogue> known, String writer) {
        ReferenceSet reference = new ReferenceSet("7", Map.of(), Map.of(), known);
        return Score.of(
                        Samples.track("t").build(),
                        reference,
                        ScoreConfig.of(Preset.SCOUT),
                        Samples.NOW)
                .writers()
                .stream()
                .filter(w -> w.key().equals(MARA))
                .flatMap(w -> w.contributions().stream())
                .filter(c -> c.input().equals("catalogue"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no evidence of " + writer));
    }

    private static Map<String, Boolean> works(int published, int open) {
        Map<String, Boolean> works = new HashMap<>();
        for (int i = 0; i < published + open; i++) {
            works.put("W" + i, i < published);
        }
        return works;
    }
}
