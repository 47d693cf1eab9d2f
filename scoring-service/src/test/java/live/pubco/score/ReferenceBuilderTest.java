package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import live.pubco.schemas.EnrichedTrack;
import org.junit.jupiter.api.Test;

class ReferenceBuilderTest {

    private static final Instant MONDAY = Instant.parse("2026-08-03T08:00:00Z");

    @Test
    void mediansDeviationsAndQuantilesAreTheObservedOnes() {
        Distribution found = ReferenceBuilder.distribution(values(IntStream.rangeClosed(0, 40)));

        assertThat(found.members()).isEqualTo(41);
        assertThat(found.median()).isEqualTo(20);
        assertThat(found.mad()).isEqualTo(10);
        assertThat(found.deviation()).isCloseTo(420 / 41.0, within(1e-9));
        assertThat(found.quantiles()).hasSize(21).startsWith(0.0, 2.0).endsWith(38.0, 40.0);
    }

    @Test
    void thirtyTracksMakeACohortAndTwentyNineDoNot() {
        assertThat(
                        observed(30)
                                .build("8", Map.of())
                                .peers("streams_growth", cohort())
                                .orElseThrow()
                                .label())
                .isEqualTo("30 peers (8-28 d, 10-100k/wk)");
        assertThat(
                        observed(29)
                                .build("8", Map.of())
                                .peers("streams_growth", cohort())
                                .orElseThrow()
                                .label())
                .isEqualTo("starter values");
    }

    @Test
    void theMedianTrackOfACohortIsTypical() {
        ReferenceSet reference = observed(31).build("8", Map.of());

        TrackScore median =
                Score.of(track(15), reference, ScoreConfig.of(Preset.SCOUT), Samples.NOW);

        assertThat(median.referenceVersion()).isEqualTo("8");
        assertThat(median.momentum().contributions().get(0).points()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aRecordingOnASecondReleaseCountsOnce() {
        ReferenceBuilder builder = new ReferenceBuilder(Map.of());

        assertThat(builder.add(track(1), Samples.NOW)).isTrue();
        assertThat(builder.add(Edit.of(track(1)).with("trackId", "b").done(), Samples.NOW))
                .isFalse();
    }

    @Test
    void aBuiltSetStaysAsItIsWhenMoreIsAdded() {
        ReferenceBuilder builder = observed(30);
        ReferenceSet before = builder.build("8", Map.of());
        String as = before.toString();

        builder.add(track(77), Samples.NOW);

        assertThat(before.toString()).isEqualTo(as);
        assertThat(
                        builder.build("9", Map.of())
                                .peers("streams_growth", cohort())
                                .orElseThrow()
                                .label())
                .startsWith("31 peers");
    }

    @Test
    void aPickThatReachedTheTopOfItsPeersWithinNinetyDaysIsAHit() {
        ReferenceSet reference = observed(40).build("8", Map.of());
        List<HitRates.Pick> picks =
                List.of(pick(13, 4, 1_000_000), pick(13, 6, 1_000_000), pick(13, 20, 1));

        ReferenceSet.HitRate rate = learned(reference, picks).get("p");

        assertThat(rate).isEqualTo(new ReferenceSet.HitRate(2, 3, OptionalDouble.of(42)));
        assertThat(rate.probability()).isEqualTo(3 / 13.0);
    }

    @Test
    void aPickCountsOnlyWhenItsNinetyDaysAreKnown() {
        ReferenceSet reference = observed(40).build("8", Map.of());

        assertThat(learned(reference, List.of(pick(11, 4, 1_000_000)))).isEmpty();
        assertThat(learned(reference, List.of(pick(12, 12, 1_000_000))).get("p").hits()).isZero();
    }

    @Test
    void theLastWeekOfEveryTrackTellsWhatAHitIs() {
        ReferenceBuilder builder = observed(31);
        Distribution weekly =
                builder.build("8", Map.of())
                        .peers("weekly_streams", cohort())
                        .orElseThrow()
                        .distribution();

        assertThat(builder.recordings()).isEqualTo(31);
        assertThat(weekly.members()).isEqualTo(31);
        assertThat(weekly.median()).isEqualTo(13_000);
        assertThat(weekly.quantiles().get(20)).isEqualTo(16_000);
    }

    @Test
    void aTrackIsAmongThePeersOfItsAgeAndAmongAllReleases() {
        ReferenceSet reference = observed(30).build("8", Map.of());

        assertThat(label(reference, new Cohort(Cohort.Age.MONTH, Cohort.Size.TINY)))
                .isEqualTo("30 peers (8-28 d)");
        assertThat(label(reference, new Cohort(Cohort.Age.OLDER, null)))
                .isEqualTo("30 peers (all releases)");
    }

    @Test
    void aMetricThatTooFewTracksHaveKeepsItsStarterValues() {
        ReferenceSet reference = observed(30).build("8", Map.of());

        assertThat(reference.peers("shazam_growth", cohort()).orElseThrow().label())
                .isEqualTo("starter values");
        assertThat(reference.tables().get(Cohort.ALL).get("shazam_growth"))
                .isEqualTo(StarterReference.load().tables().get(Cohort.ALL).get("shazam_growth"));
    }

    @Test
    void whatHasNoFiguresIsARecordingWithoutPeers() {
        ReferenceBuilder builder = new ReferenceBuilder(Map.of());

        assertThat(builder.add(Samples.bare("t").build(), Samples.NOW)).isTrue();
        assertThat(builder.recordings()).isEqualTo(1);
        assertThat(builder.build("8", Map.of()).peers("weekly_streams", Cohort.ALL)).isEmpty();
    }

    @Test
    void hitRatesAndCataloguesComeAlong() {
        ReferenceSet.HitRate rate = new ReferenceSet.HitRate(2, 5, OptionalDouble.of(30));
        WriterCatalogue works = new WriterCatalogue(Samples.NOW, Map.of("W1", true));
        ReferenceSet reference =
                new ReferenceBuilder(Map.of("p", rate)).build("8", Map.of("ipi:1", works));

        assertThat(reference.version()).isEqualTo("8");
        assertThat(reference.hitRates()).containsExactly(Map.entry("p", rate));
        assertThat(reference.catalogues()).containsExactly(Map.entry("ipi:1", works));
    }

    @Test
    void quantilesAreLinearBetweenNeighbours() {
        Distribution two = ReferenceBuilder.distribution(values(IntStream.of(10, 0)));

        assertThat(two.median()).isEqualTo(5);
        assertThat(two.mad()).isEqualTo(5);
        assertThat(two.quantiles().get(1)).isCloseTo(.5, within(1e-12));
        assertThat(two.quantiles().get(15)).isCloseTo(7.5, within(1e-12));
    }

    private static String label(ReferenceSet reference, Cohort cohort) {
        return reference.peers("streams_growth", cohort).orElseThrow().label();
    }

    private static Map<String, ReferenceSet.HitRate> learned(
            ReferenceSet reference, List<HitRates.Pick> picks) {
        HitRates rates = new HitRates(reference);
        picks.forEach(rates::add);
        return rates.learned();
    }

    private static Values values(IntStream numbers) {
        Values values = new Values();
        numbers.forEach(values::add);
        return values;
    }

    /** Picked on a Monday, a hit in one week of the series. */
    private static HitRates.Pick pick(int weeks, int hit, long streams) {
        TreeMap<LocalDate, Long> series = new TreeMap<>();
        LocalDate monday = LocalDate.parse("2026-08-03");
        for (int week = 0; week < weeks; week++) {
            series.put(monday.plusWeeks(week), week == hit ? streams : 10L);
        }
        if (weeks == hit) {
            // after the ninety days
            series.put(monday.plusWeeks(weeks), streams);
        }
        return new HitRates.Pick("p", MONDAY, null, series);
    }

    private static ReferenceBuilder observed(int tracks) {
        ReferenceBuilder builder = new ReferenceBuilder(Map.of());
        for (int i = 0; i < tracks; i++) {
            builder.add(track(i), Samples.NOW);
        }
        return builder;
    }

    /** Growth rises with the number. */
    private static EnrichedTrack track(int number) {
        return Edit.of(Samples.track("t" + number).build())
                .with("isrcs", List.of(String.format("QZXAA26%05d", number)))
                .with("title", "Lantern " + number)
                .with("chartmetric", Samples.chartmetric(10_000, 10_000 + 200L * number))
                .done();
    }

    private static Cohort cohort() {
        return new Cohort(Cohort.Age.MONTH, Cohort.Size.MEDIUM);
    }
}
