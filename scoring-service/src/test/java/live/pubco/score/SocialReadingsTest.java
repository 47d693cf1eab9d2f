package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

class SocialReadingsTest {

    @Test
    void growthIsTheMeanOverThePlatformsThatTellAChange() {
        Reading growth =
                reading(
                        Input.S1,
                        Samples.statistic("spotify_followers", 1_999, 1_000),
                        Samples.statistic("tiktok_followers", 3_999, 0));

        assertThat(growth.metrics())
                .containsOnlyKeys("followers_growth.spotify", "followers_growth.tiktok");
        assertThat(growth.metrics().get("followers_growth.spotify"))
                .isCloseTo(Math.log(2), within(1e-12));
        assertThat(growth.observation().value()).isCloseTo(Math.log(2) / 2, within(1e-12));
        assertThat(growth.observation().detail()).endsWith(" % a month on spotify, tiktok");
    }

    @Test
    void withoutAChangeThereIsNoGrowth() {
        assertThat(reading(Input.S1).observation().status()).isEqualTo(ObservationStatus.NOT_FOUND);
    }

    @Test
    void listenersAreComparedWithFollowers() {
        Reading listeners =
                reading(
                        Input.S3,
                        Samples.statistic("spotify_followers", 5_000, 0),
                        Samples.statistic("spotify_monthly_listeners", 20_000, 0));
        assertThat(listeners.metrics()).containsExactly(entry("listeners_per_follower", 4.0));
        assertThat(listeners.observation().detail()).isEqualTo("4.0 listeners per follower");

        Reading nobody =
                reading(
                        Input.S3,
                        Samples.statistic("spotify_followers", 0, 0),
                        Samples.statistic("spotify_monthly_listeners", 20_000, 0));
        assertThat(nobody.observation().status()).isNotEqualTo(ObservationStatus.OK);
    }

    @Test
    void engagementIsAPartOfTheFollowers() {
        Reading engagement = reading(Input.S2, Samples.statistic("engagement_rate", .037, 0));
        assertThat(engagement.observation().value()).isEqualTo(.037);
        assertThat(engagement.observation().detail()).isEqualTo("engagement 3.7 %");
    }

    @Test
    void whoWasAskedWithoutTellingEngagementWasNotCheckedForIt() {
        assertThat(reading(Input.S2).observation().status())
                .isEqualTo(ObservationStatus.NOT_CHECKED);
        EnrichedTrack failed = Samples.bare("t").setTrail(Samples.trail(StepStatus.FAILED)).build();
        assertThat(reading(failed, Input.S2).observation().status())
                .isEqualTo(ObservationStatus.ERROR);
    }

    @Test
    void presenceCountsKindsOfLinksUpToSix() {
        Observation four = reading(Samples.track("t").build(), Input.S4).observation();
        assertThat(four.value()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(four.detail()).isEqualTo("4 kinds of verified links");

        MusicBrainzSection linkless =
                MusicBrainzSection.newBuilder(Samples.musicbrainz()).setLinks(List.of()).build();
        EnrichedTrack track = Samples.track("t").setMusicbrainz(linkless).build();
        assertThat(reading(track, Input.S4).observation().status())
                .isEqualTo(ObservationStatus.NOT_FOUND);
    }

    private static Reading reading(Input input, Statistic... statistics) {
        ChartmetricArtist artist =
                ChartmetricArtist.newBuilder().setId(7L).setStatistics(List.of(statistics)).build();
        ChartmetricSection section =
                ChartmetricSection.newBuilder(Samples.chartmetric())
                        .setArtists(List.of(artist))
                        .build();
        return reading(Samples.track("t").setChartmetric(section).build(), input);
    }

    private static Reading reading(EnrichedTrack track, Input input) {
        return new SocialReadings(track, Figures.of(track))
                .all().stream().filter(r -> r.input() == input).findFirst().orElseThrow();
    }
}
