package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.Membership;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.Tier;
import org.junit.jupiter.api.Test;

/** What blocks the top tier, read off the record. */
class FlagsTest {

    @Test
    void aWeekThatComesAndGoesIsASpike() {
        assertThat(flags(streams(1_000, 1_000, 4_000, 1_500))).contains(Flag.SPIKE);
        assertThat(flags(streams(1_000, 1_000, 4_000, 2_500))).doesNotContain(Flag.SPIKE);
        assertThat(flags(streams(1_000, 1_000, 3_000, 1_000))).doesNotContain(Flag.SPIKE);
    }

    @Test
    void oneNewPlaylistWithMostOfTheGainIsDependence() {
        assertThat(flags(gained(10_000, member(8_000, 5)))).contains(Flag.PLAYLIST_DEPENDENT);
        assertThat(flags(gained(10_000, member(7_999, 5)))).doesNotContain(Flag.PLAYLIST_DEPENDENT);
        assertThat(flags(gained(10_000, member(8_000, 40))))
                .doesNotContain(Flag.PLAYLIST_DEPENDENT);
        assertThat(flags(gained(-10_000, member(8_000, 5))))
                .doesNotContain(Flag.PLAYLIST_DEPENDENT);
        assertThat(flags(gained(10_000, member(4_000, 5), member(4_000, 6))))
                .doesNotContain(Flag.PLAYLIST_DEPENDENT);
    }

    @Test
    void moreThanTheWholeIsADispute() {
        EnrichedTrack over =
                Samples.track("t")
                        .setMlc(
                                Samples.mlc(
                                        Samples.work(
                                                List.of(Samples.writer("MARA QUILL", null, "1")),
                                                List.of(
                                                        Samples.publisher("TIN WHISTLE", 80, "1"),
                                                        Samples.publisher("OAK SONGS", 40, "1")))))
                        .build();

        assertThat(flags(over)).contains(Flag.DISPUTE, Flag.SHARES_OVER_100);
        assertThat(flags(Samples.track("t").build()))
                .doesNotContain(Flag.DISPUTE, Flag.SHARES_OVER_100);
    }

    @Test
    void sourcesThatDisagreeOnAShareAreAConflict() {
        CreditsSection named =
                CreditsSection.newBuilder(Samples.credits("Mara Quill"))
                        .setContributors(
                                List.of(
                                        Samples.contributor(
                                                "Copyright Control",
                                                CreditKind.OTHER,
                                                "Publisher")))
                        .build();

        assertThat(flags(Samples.track("t").setCredits(named).build())).contains(Flag.CONFLICT);
        assertThat(flags(Samples.track("t").build())).doesNotContain(Flag.CONFLICT);
    }

    @Test
    void aFlagBlocksTheTopTierUntilAScoutClearsIt() {
        EnrichedTrack spiked = streams(1_000, 1_000, 4_000, 1_500);
        ScoutOverride cleared =
                ScoutOverride.newBuilder()
                        .setKind(OverrideKind.CLEAR_FLAG)
                        .setTarget("SPIKE")
                        .setValue("cleared")
                        .setBy("scout")
                        .setAt(Samples.NOW.minus(Duration.ofDays(1)))
                        .build();

        assertThat(flags(Edit.of(spiked).with("overrides", List.of(cleared)).done()))
                .doesNotContain(Flag.SPIKE);
        assertThat(score(spiked).tier()).isNotEqualTo(Tier.A);
    }

    private static EnrichedTrack streams(long... weekly) {
        return Samples.track("t").setChartmetric(Samples.chartmetric(weekly)).build();
    }

    private static EnrichedTrack gained(double reach, Membership... members) {
        return Samples.track("t")
                .setMemberships(List.of(members))
                .setChartmetric(
                        ChartmetricSection.newBuilder(Samples.chartmetric(10, 20))
                                .setStatistics(
                                        List.of(Samples.statistic("playlist_reach", 50_000, reach)))
                                .build())
                .build();
    }

    private static Membership member(long followers, int daysAgo) {
        return Membership.newBuilder(Samples.membership("p" + followers + daysAgo, "Night Shift"))
                .setFollowers(followers)
                .setAddedAt(Samples.NOW.minus(Duration.ofDays(daysAgo)))
                .build();
    }

    private static List<Flag> flags(EnrichedTrack track) {
        return score(track).flags();
    }

    private static TrackScore score(EnrichedTrack track) {
        return Score.of(track, StarterReference.load(), ScoreConfig.of(Preset.SCOUT), Samples.NOW);
    }
}
