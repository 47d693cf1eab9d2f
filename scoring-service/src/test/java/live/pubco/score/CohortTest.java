package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With whom a track is compared. */
class CohortTest {

    @ParameterizedTest
    @CsvSource({
        "0, WEEK",
        "7, WEEK",
        "8, MONTH",
        "28, MONTH",
        "29, QUARTER",
        "90, QUARTER",
        "91, OLDER"
    })
    void ageHasFourBands(long days, Cohort.Age age) {
        assertThat(Cohort.Age.of(days)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "0, TINY",
        "999, TINY",
        "1000, SMALL",
        "9999, SMALL",
        "10000, MEDIUM",
        "100000, MEDIUM",
        "100001, LARGE"
    })
    void sizeHasFourBands(long weekly, Cohort.Size size) {
        assertThat(Cohort.Size.of(weekly)).isEqualTo(size);
    }

    @Test
    void aCohortIsNamedAfterWhatIsKnown() {
        assertThat(new Cohort(Cohort.Age.WEEK, Cohort.Size.TINY).label())
                .isEqualTo("0-7 d, <1k/wk");
        assertThat(new Cohort(Cohort.Age.OLDER, null).label()).isEqualTo(">90 d");
        assertThat(new Cohort(null, Cohort.Size.LARGE).label()).isEqualTo(">100k/wk");
        assertThat(Cohort.ALL.label()).isEqualTo("all releases");
    }

    @Test
    void thePeersGetWiderByDroppingTheSizeAndThenTheAge() {
        Cohort exact = new Cohort(Cohort.Age.WEEK, Cohort.Size.TINY);

        assertThat(exact.upwards())
                .containsExactly(exact, new Cohort(Cohort.Age.WEEK, null), Cohort.ALL);
        assertThat(new Cohort(Cohort.Age.WEEK, null).upwards())
                .containsExactly(new Cohort(Cohort.Age.WEEK, null), Cohort.ALL);
        assertThat(Cohort.ALL.upwards()).containsExactly(Cohort.ALL);
    }

    @Test
    void theLastWeekTellsTheSize() {
        assertThat(of(Samples.track("t").setReleaseDate("2026-11-18").build(), Samples.NOW))
                .isEqualTo(new Cohort(Cohort.Age.WEEK, Cohort.Size.MEDIUM));
        assertThat(of(Samples.bare("t").build(), Samples.NOW))
                .isEqualTo(new Cohort(Cohort.Age.MONTH, null));
        assertThat(of(Samples.bare("t").setReleaseDate("2026").build(), Samples.NOW))
                .isEqualTo(Cohort.ALL);
        assertThat(of(Samples.bare("t").setReleaseDate((String) null).build(), Samples.NOW))
                .isEqualTo(Cohort.ALL);
    }

    @Test
    void theAgeIsThatOfTheDayOnWhichTheFiguresWereTaken() {
        EnrichedTrack track =
                Samples.track("t")
                        .setReleaseDate("2026-11-15")
                        .setChartmetric(
                                ChartmetricSection.newBuilder(Samples.chartmetric(10, 20))
                                        .setAsOf(Samples.NOW.minus(Duration.ofDays(2)))
                                        .build())
                        .build();

        assertThat(of(track, Samples.NOW.plus(Duration.ofDays(300))).age())
                .isEqualTo(Cohort.Age.WEEK);
        assertThat(of(track, Samples.NOW.minus(Duration.ofDays(5))).age())
                .isEqualTo(Cohort.Age.WEEK);
    }

    @Test
    void figuresOfTheFutureDoNotAgeATrack() {
        EnrichedTrack track = Samples.track("t").setReleaseDate("2026-11-05").build();

        assertThat(of(track, Instant.parse("2026-11-10T12:00:00Z")).age())
                .isEqualTo(Cohort.Age.WEEK);
        assertThat(of(track, Samples.NOW).age()).isEqualTo(Cohort.Age.MONTH);
    }

    @Test
    void withoutFiguresTheLastSightingTellsTheDay() {
        EnrichedTrack track =
                Samples.bare("t")
                        .setReleaseDate("2026-11-01")
                        .setMemberships(List.of(seen("a", 17), seen("b", 10), seen("c", 15)))
                        .build();

        assertThat(of(track, Samples.NOW).age()).isEqualTo(Cohort.Age.MONTH);
        assertThat(
                        of(
                                        Edit.of(track)
                                                .with("memberships", List.of(seen("a", 17)))
                                                .done(),
                                        Samples.NOW)
                                .age())
                .isEqualTo(Cohort.Age.WEEK);
        assertThat(of(Edit.of(track).with("memberships", List.of()).done(), Samples.NOW).age())
                .isEqualTo(Cohort.Age.MONTH);
    }

    private static Membership seen(String playlist, int daysAgo) {
        return Membership.newBuilder(Samples.membership(playlist, "Night Shift"))
                .setLastSeenAt(Samples.NOW.minus(Duration.ofDays(daysAgo)))
                .build();
    }

    private static Cohort of(EnrichedTrack track, Instant asOf) {
        return Cohort.of(track, Figures.of(track), asOf);
    }
}
