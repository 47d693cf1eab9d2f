package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.Statistic;
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
    void aCrowdOfListenersOfWhomHardlyAnybodyFollowsMayBeBots() {
        assertThat(flags(artist(listeners(4_000, 2_000.0), followers(500, 1.0))))
                .containsExactly(Flag.BOT_RISK);
        assertThat(flags(artist(listeners(4_000, 2_000.0), followers(500, -9.0))))
                .containsExactly(Flag.BOT_RISK);
        assertThat(flags(artist(listeners(1_000, 1_000.0), followers(0, 0.0))))
                .containsExactly(Flag.BOT_RISK);

        assertThat(flags(artist(listeners(4_000, 2_000.0), followers(500, 2.0)))).isEmpty();
        assertThat(flags(artist(listeners(4_001, 2_000.0), followers(500, 0.0)))).isEmpty();
        assertThat(flags(artist(listeners(999, 999.0), followers(500, 0.0)))).isEmpty();
        assertThat(flags(artist(listeners(4_000, -2_000.0), followers(500, -9.0)))).isEmpty();
    }

    @Test
    void botsAreSpokenOfOnlyWhereListenersAndFollowersAreKnown() {
        assertThat(flags(artist(listeners(4_000, 2_000.0)))).isEmpty();
        assertThat(flags(artist(followers(500, 0.0)))).isEmpty();
        assertThat(flags(artist(listeners(4_000, 2_000.0), followers(500, null)))).isEmpty();
        assertThat(flags(artist(listeners(4_000, null), followers(500, 0.0)))).isEmpty();
        assertThat(flags(artist(listeners(4_000, 4_001.0), followers(500, 0.0)))).isEmpty();
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

        assertThat(flags(ordered(spiked, clear("SPIKE", 1)))).doesNotContain(Flag.SPIKE);
        assertThat(score(spiked).tier()).isNotEqualTo(Tier.A);
    }

    @Test
    void aScoutClearsOnlyTheFlagThatIsMeant() {
        EnrichedTrack spiked =
                Edit.of(streams(1_000, 1_000, 4_000, 1_500)).with("durationMs", 300_000L).done();

        assertThat(flags(ordered(spiked, clear("SPIKE", 1)))).containsExactly(Flag.ISRC_REUSE);
        assertThat(flags(ordered(spiked, clear("DISPUTE", 1))))
                .containsExactly(Flag.SPIKE, Flag.ISRC_REUSE);
    }

    @Test
    void aFlagComesBackWhenTheClearingHasExpired() {
        EnrichedTrack spiked = streams(1_000, 1_000, 4_000, 1_500);

        assertThat(flags(ordered(spiked, clear("SPIKE", 179)))).isEmpty();
        assertThat(flags(ordered(spiked, clear("SPIKE", 180)))).containsExactly(Flag.SPIKE);
        assertThat(flags(ordered(spiked, clear("SPIKE", -1)))).containsExactly(Flag.SPIKE);
    }

    @Test
    void aNoteOnAFlagDoesNotClearIt() {
        ScoutOverride note =
                ScoutOverride.newBuilder(clear("SPIKE", 1)).setKind(OverrideKind.NOTE).build();

        assertThat(flags(ordered(streams(1_000, 1_000, 4_000, 1_500), note)))
                .containsExactly(Flag.SPIKE);
    }

    @Test
    void eitherSourceCanBeInDoubtAboutTheMatch() {
        EnrichedTrack sure = Samples.track("t").setMemberships(List.of()).build();
        MlcSection mlc =
                MlcSection.newBuilder(Samples.mlc(Samples.work())).setAmbiguous(true).build();
        MusicBrainzSection musicbrainz =
                MusicBrainzSection.newBuilder(Samples.musicbrainz()).setAmbiguous(true).build();

        assertThat(flags(sure)).isEmpty();
        assertThat(flags(Edit.of(sure).with("mlc", mlc).done()))
                .containsExactly(Flag.AMBIGUOUS_MATCH);
        assertThat(flags(Edit.of(sure).with("musicbrainz", musicbrainz).done()))
                .containsExactly(Flag.AMBIGUOUS_MATCH);
    }

    @Test
    void aPlaylistAnswersForFourWeeksBeforeTheFiguresWereTaken() {
        assertThat(flags(gained(10_000, member(9_000, 27)))).contains(Flag.PLAYLIST_DEPENDENT);
        assertThat(flags(gained(10_000, member(9_000, 28)))).isEmpty();
        assertThat(flags(gained(10_000, member(9_000, 0)))).contains(Flag.PLAYLIST_DEPENDENT);
        assertThat(flags(gained(10_000, member(9_000, -1)))).isEmpty();
    }

    @Test
    void whatGainedNothingDependsOnNoPlaylist() {
        assertThat(flags(gained(0, member(8_000, 5)))).isEmpty();
    }

    @Test
    void aPlaylistOfUnknownSizeBroughtNothingThatIsKnown() {
        Membership unknown =
                Membership.newBuilder(member(8_000, 5)).setFollowers((Long) null).build();

        assertThat(flags(gained(10_000, unknown))).isEmpty();
    }

    @Test
    void aWriterWithAPublisherContradictsCopyrightControl() {
        for (PublishingStatus taken :
                List.of(PublishingStatus.INDIE_PUBLISHED, PublishingStatus.MAJOR_PUBLISHED)) {
            assertThat(conflict(Fact.COPYRIGHT_CONTROL, taken)).isTrue();
            assertThat(conflict(Fact.COPYRIGHT_CONTROL, PublishingStatus.UNPUBLISHED, taken))
                    .isTrue();
            assertThat(conflict(Fact.NO_PUBLISHER_NAMED, taken)).isFalse();
        }
        assertThat(conflict(Fact.COPYRIGHT_CONTROL, PublishingStatus.UNPUBLISHED)).isFalse();
        assertThat(conflict(Fact.COPYRIGHT_CONTROL, PublishingStatus.SELF_ADMINISTERED)).isFalse();
    }

    @Test
    void aNamedPublisherContradictsWritersOfWhomNobodyHasOne() {
        for (Fact named : List.of(Fact.INDIE_NAMED, Fact.MAJOR_NAMED)) {
            assertThat(conflict(named, PublishingStatus.UNPUBLISHED)).isTrue();
            assertThat(conflict(named, PublishingStatus.UNMATCHED)).isFalse();
            assertThat(
                            conflict(
                                    named,
                                    PublishingStatus.UNPUBLISHED,
                                    PublishingStatus.INDIE_PUBLISHED))
                    .isFalse();
        }
    }

    @Test
    void creditsThatWereNotReadContradictNobody() {
        Evidence unread =
                Evidence.missing(Group.CREDITS, ObservationStatus.ERROR, "credits", "no answer");

        assertThat(Flags.contradicts(unread, List.of(writer(PublishingStatus.UNPUBLISHED))))
                .isFalse();
    }

    private static boolean conflict(Fact fact, PublishingStatus... writers) {
        Evidence credits =
                new Evidence(
                        Group.CREDITS,
                        ObservationStatus.OK,
                        Optional.of(fact),
                        1,
                        "credits",
                        Samples.NOW,
                        "credits");
        return Flags.contradicts(credits, Stream.of(writers).map(FlagsTest::writer).toList());
    }

    private static WriterScore writer(PublishingStatus status) {
        return new WriterScore(
                "k", "Mara Quill", null, null, status, null, 50, 0, 100, 0, "", List.of());
    }

    private static EnrichedTrack ordered(EnrichedTrack track, ScoutOverride order) {
        return Edit.of(track).with("overrides", List.of(order)).done();
    }

    private static ScoutOverride clear(String flag, int daysAgo) {
        return ScoutOverride.newBuilder()
                .setKind(OverrideKind.CLEAR_FLAG)
                .setTarget(flag)
                .setValue("cleared")
                .setBy("scout")
                .setAt(Samples.NOW.minus(Duration.ofDays(daysAgo)))
                .build();
    }

    private static EnrichedTrack streams(long... weekly) {
        return Samples.track("t")
                .setMemberships(List.of())
                .setChartmetric(Samples.chartmetric(weekly))
                .build();
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

    private static EnrichedTrack artist(Statistic... statistics) {
        ChartmetricArtist artist =
                ChartmetricArtist.newBuilder().setId(7).setStatistics(List.of(statistics)).build();
        return Samples.track("t")
                .setMemberships(List.of())
                .setChartmetric(
                        ChartmetricSection.newBuilder(Samples.chartmetric(10, 20))
                                .setArtists(List.of(artist))
                                .build())
                .build();
    }

    private static Statistic listeners(double now, Double change) {
        return inAMonth("spotify_monthly_listeners", now, change);
    }

    private static Statistic followers(double now, Double change) {
        return inAMonth("spotify_followers", now, change);
    }

    private static Statistic inAMonth(String name, double now, Double change) {
        return Statistic.newBuilder().setName(name).setValue(now).setMonthlyChange(change).build();
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
