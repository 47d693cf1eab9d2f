package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How early a track is, and who found it. */
class DiscoveryReadingsTest {

    /** Playlists with one and four hits among ten picks: one and a quarter in ten. */
    private static final ReferenceSet KNOWN =
            new ReferenceSet(
                    "7",
                    Map.of(),
                    Map.of(
                            "few", new ReferenceSet.HitRate(1, 10, OptionalDouble.empty()),
                            "many", new ReferenceSet.HitRate(4, 10, OptionalDouble.of(20))));

    @Test
    void aPlaylistCountsByItsHitRateHalvedEveryFourWeeks() {
        Reading taste = taste(member("few", 28));

        assertThat(taste.observation().value()).isCloseTo(.1 / 2, within(1e-9));
        assertThat(taste.metrics()).containsOnlyKeys("taste");
        assertThat(taste(member("few", 0)).observation().value()).isCloseTo(.1, within(1e-9));
        assertThat(taste(member("few", 7)).observation().value())
                .isCloseTo(.1 * Math.pow(2, -.25), within(1e-9));
    }

    @Test
    void severalPlaylistsAreTheChanceThatNotAllAreWrong() {
        Observation taste =
                taste(member("few", 28), member("many", 0), member("unknown", 0)).observation();

        assertThat(taste.value()).isCloseTo(1 - .95 * .75, within(1e-9));
        assertThat(taste.detail()).isEqualTo("on 2 playlists with a record of early hits");
        assertThat(taste.match()).isEqualTo(1);
    }

    @Test
    void ofTwoPicksOfOnePlaylistTheLaterCounts() {
        for (List<Membership> picks :
                List.of(
                        List.of(member("few", 56), member("few", 28)),
                        List.of(member("few", 28), member("few", 56)))) {
            Observation taste = taste(picks.toArray(Membership[]::new)).observation();
            assertThat(taste.value()).isCloseTo(.05, within(1e-9));
        }
    }

    @Test
    void whereNoPlaylistHasARecordTasteIsNotChecked() {
        assertThat(taste(member("unknown", 3)).observation())
                .isEqualTo(Observation.missing(ObservationStatus.NOT_CHECKED, "watched playlists"));
    }

    @Test
    void aPickWithoutADateCountsFromTheFirstSighting() {
        Membership undated =
                Membership.newBuilder(member("few", 1))
                        .setAddedAt((Instant) null)
                        .setFirstSeenAt(Samples.NOW.minus(Duration.ofDays(28)))
                        .build();

        assertThat(taste(undated).observation().value()).isCloseTo(.05, within(1e-9));
    }

    @Test
    void theReachIsReadOffTheFigures() {
        Reading earliness = reading(Input.D2, Samples.track("t").build());

        assertThat(earliness.metrics()).containsExactly(entry("reach", 40_000.0));
        assertThat(earliness.observation().detail()).isEqualTo("playlist reach 40,000");
        assertThat(earliness.observation().source()).isEqualTo("Chartmetric");

        EnrichedTrack failed = Samples.bare("t").setTrail(Samples.trail(StepStatus.FAILED)).build();
        assertThat(reading(Input.D2, failed).observation())
                .isEqualTo(Observation.missing(ObservationStatus.ERROR, "Chartmetric"));
    }

    @Test
    void curatorsCountOnceHoweverManyListsTheyKeep() {
        Reading breadth =
                breadth(
                        curated("a", "Night Shift", 1),
                        curated("b", "NIGHT SHIFT", 2),
                        curated("c", "Early Hours", 3));

        assertThat(breadth.metrics()).containsExactly(entry("curators", 2.0));
        assertThat(breadth.observation().detail()).isEqualTo("2 curators added it within 28 days");
        assertThat(breadth(curated("a", "Night Shift", 1)).observation().detail())
                .isEqualTo("one curator added it within 28 days");
    }

    @Test
    void listsOfUnknownCuratorsAreDifferentCurators() {
        assertThat(
                        breadth(curated("a", null, 1), curated("b", null, 2), curated("b", null, 3))
                                .observation()
                                .value())
                .isEqualTo(2);
    }

    @Test
    void whoAddedItBeforeTheLastFourWeeksIsNotCounted() {
        assertThat(
                        breadth(curated("a", "Night Shift", 28), curated("b", "Early Hours", 1))
                                .observation()
                                .value())
                .isEqualTo(2);
        assertThat(
                        breadth(curated("a", "Night Shift", 29), curated("b", "Early Hours", 1))
                                .observation()
                                .value())
                .isEqualTo(1);
    }

    @Test
    void theFourWeeksEndAtTheLastLook() {
        Instant lastLook = Samples.NOW.minus(Duration.ofDays(10));
        Membership old =
                Membership.newBuilder(curated("a", "Night Shift", 36))
                        .setLastSeenAt(Samples.NOW.minus(Duration.ofDays(20)))
                        .build();
        Membership recent =
                Membership.newBuilder(curated("b", "Early Hours", 12))
                        .setLastSeenAt(lastLook)
                        .build();
        Observation breadth = breadth(old, recent).observation();

        assertThat(breadth.value()).isEqualTo(2);
        assertThat(breadth.observedAt()).isEqualTo(lastLook);
    }

    @Test
    void onNoPlaylistThereIsNothingToCount() {
        assertThat(breadth().observation())
                .isEqualTo(Observation.missing(ObservationStatus.NOT_CHECKED, "watched playlists"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 1", "2026-10-06, .5", "2026-08-22, .25", "2026-12-24, 1"})
    void aReleaseCountsHalfEveryFortyFiveDays(String released, double value) {
        Observation recency =
                reading(Input.D4, Samples.bare("t").setReleaseDate(released).build()).observation();

        assertThat(recency.value()).isCloseTo(value, within(1e-9));
        assertThat(recency.detail()).isEqualTo("released " + released);
        assertThat(recency.source()).isEqualTo("release date");
        assertThat(recency.observedAt()).isNull();
    }

    @Test
    void withoutADayThereIsNoRecency() {
        Observation missing = Observation.missing(ObservationStatus.NOT_FOUND, "release date");

        assertThat(
                        reading(Input.D4, Samples.bare("t").setReleaseDate("2026").build())
                                .observation())
                .isEqualTo(missing);
        assertThat(
                        reading(Input.D4, Samples.bare("t").setReleaseDate((String) null).build())
                                .observation())
                .isEqualTo(missing);
    }

    private static Reading taste(Membership... memberships) {
        return reading(Input.D1, Samples.bare("t").setMemberships(List.of(memberships)).build());
    }

    private static Reading breadth(Membership... memberships) {
        return reading(Input.D3, Samples.bare("t").setMemberships(List.of(memberships)).build());
    }

    private static Membership member(String playlist, int daysAgo) {
        return curated(playlist, "Night Shift", daysAgo);
    }

    private static Membership curated(String playlist, String curator, int daysAgo) {
        return Membership.newBuilder(Samples.membership(playlist, "Night Shift"))
                .setCurator(curator)
                .setAddedAt(Samples.NOW.minus(Duration.ofDays(daysAgo)))
                .build();
    }

    private static Reading reading(Input input, EnrichedTrack track) {
        return new DiscoveryReadings(track, Figures.of(track), KNOWN, Samples.NOW)
                .all().stream().filter(r -> r.input() == input).findFirst().orElseThrow();
    }
}
