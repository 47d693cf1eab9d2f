package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Peers have 0 to 2,000 streams a week: a week of 1,900 is a hit. */
class HitRatesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final ReferenceSet PEERS = reference(Map.of(Cohort.ALL, peers(100)));

    @Test
    void theTopTwentiethOfThePeersIsAHit() {
        assertThat(learned(PEERS, pick("p", "2026-06-01", null, 3, 1_900)).hits()).isEqualTo(1);
        assertThat(learned(PEERS, pick("p", "2026-06-01", null, 3, 1_899)).hits()).isZero();
    }

    @Test
    void theLeadEndsWithTheFirstWeekOfTheHit() {
        assertThat(lead("2026-06-01", 3)).hasValue(28);
        assertThat(lead("2026-06-01", 0)).hasValue(7);
    }

    @Test
    void onlyWholeWeeksAfterThePickCount() {
        assertThat(lead("2026-06-02", 0)).isEmpty();
        assertThat(lead("2026-06-02", 1)).hasValue(13);
        assertThat(lead("2026-05-31", 0)).hasValue(8);
        assertThat(lead("2026-05-26", 0)).hasValue(13);
    }

    @Test
    void theLastWeekThatCountsEndsWithinNinetyDays() {
        // 90 days from 1 June end on 30 August: twelve whole weeks
        assertThat(lead("2026-06-01", 11)).hasValue(84);
        assertThat(lead("2026-06-01", 12)).isEmpty();
        // 90 days from 2 June end on 31 August, the Monday after the thirteenth week
        assertThat(lead("2026-06-02", 12)).hasValue(90);
    }

    @Test
    void aPickWithAGapInItsWeeksIsNotDecided() {
        HitRates.Pick gap = pick("p", "2026-06-01", null, 3, 5_000);
        gap.weeks().remove(MONDAY.plusWeeks(7));
        HitRates.Pick late = pick("p", "2026-06-01", null, 3, 5_000);
        late.weeks().remove(MONDAY.plusWeeks(12));

        assertThat(rates(PEERS, gap)).isEmpty();
        assertThat(rates(PEERS, late)).hasSize(1);
    }

    @Test
    void theMedianLeadOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(leads(3)).hasValue(28);
        assertThat(leads(5, 0)).hasValue(24.5);
        assertThat(leads(5, 0, 1)).hasValue(14);
        assertThat(leads(5, 0, 1, 3)).hasValue(21);
    }

    @Test
    void everyPlaylistHasItsOwnRate() {
        Map<String, ReferenceSet.HitRate> rates =
                rates(
                        PEERS,
                        pick("p", "2026-06-01", null, 3, 5_000),
                        pick("p", "2026-06-01", null, 3, 5),
                        pick("q", "2026-06-01", null, 3, 5));

        assertThat(rates)
                .containsOnlyKeys("p", "q")
                .containsEntry("p", new ReferenceSet.HitRate(1, 2, OptionalDouble.of(28)))
                .containsEntry("q", new ReferenceSet.HitRate(0, 1, OptionalDouble.empty()));
    }

    @Test
    void aHitIsToldAmongReleasesOfItsAgeInThatWeek() {
        Map<Cohort, Distribution> byAge = new HashMap<>();
        byAge.put(Cohort.ALL, peers(1));
        byAge.put(new Cohort(Cohort.Age.QUARTER, null), peers(1_000));
        ReferenceSet reference = reference(byAge);

        // in its fourth week it is 21 days old, in its sixth 35
        assertThat(learned(reference, pick("p", "2026-06-01", "2026-06-01", 3, 1_899)).hits())
                .isEqualTo(1);
        assertThat(learned(reference, pick("p", "2026-06-01", "2026-06-01", 5, 1_899)).hits())
                .isZero();
        assertThat(learned(reference, pick("p", "2026-06-01", null, 5, 1_899)).hits()).isEqualTo(1);
    }

    @Test
    void aReleaseYetToComeIsOfTheYoungest() {
        Map<Cohort, Distribution> byAge = new HashMap<>();
        byAge.put(Cohort.ALL, peers(1_000));
        byAge.put(new Cohort(Cohort.Age.WEEK, null), peers(1));

        assertThat(learned(reference(byAge), pick("p", "2026-06-01", "2026-07-20", 3, 100)).hits())
                .isEqualTo(1);
    }

    @Test
    void withoutPeersThereAreNoHits() {
        assertThat(
                        learned(
                                        reference(Map.of()),
                                        pick("p", "2026-06-01", null, 3, Long.MAX_VALUE / 2))
                                .hits())
                .isZero();
    }

    private static OptionalDouble lead(String added, int week) {
        return learned(PEERS, pick("p", added, null, week, 5_000)).leadDays();
    }

    private static OptionalDouble leads(int... weeks) {
        return learned(
                        PEERS,
                        IntStream.of(weeks)
                                .mapToObj(week -> pick("p", "2026-06-01", null, week, 5_000))
                                .toArray(HitRates.Pick[]::new))
                .leadDays();
    }

    private static ReferenceSet.HitRate learned(ReferenceSet reference, HitRates.Pick... picks) {
        return rates(reference, picks).get("p");
    }

    private static Map<String, ReferenceSet.HitRate> rates(
            ReferenceSet reference, HitRates.Pick... picks) {
        HitRates rates = new HitRates(reference);
        List.of(picks).forEach(rates::add);
        return rates.learned();
    }

    /** Fourteen weeks with one that stands out. */
    private static HitRates.Pick pick(
            String playlist, String added, String released, int week, long streams) {
        TreeMap<LocalDate, Long> weeks = new TreeMap<>();
        for (int i = 0; i < 14; i++) {
            weeks.put(MONDAY.plusWeeks(i), i == week ? streams : 0L);
        }
        return new HitRates.Pick(
                playlist,
                Instant.parse(added + "T15:00:00Z"),
                released == null ? null : LocalDate.parse(released),
                weeks);
    }

    private static Distribution peers(double step) {
        return new Distribution(
                50,
                10 * step,
                step,
                step,
                IntStream.rangeClosed(0, 20).mapToObj(i -> i * step).toList());
    }

    private static ReferenceSet reference(Map<Cohort, Distribution> weekly) {
        Map<Cohort, Map<String, Distribution>> tables = new HashMap<>();
        weekly.forEach((cohort, peers) -> tables.put(cohort, Map.of("weekly_streams", peers)));
        return new ReferenceSet("7", tables, Map.of());
    }
}
