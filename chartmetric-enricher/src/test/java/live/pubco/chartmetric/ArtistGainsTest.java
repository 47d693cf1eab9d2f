package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An earlier visit on the first of March saw artist 7 with 1,000 followers. */
class ArtistGainsTest {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 1100, 100",
        "2026-03-08, 930, -70",
        "2026-03-15, 1100, 50",
        "2026-03-05, 1100, 175",
        "2026-04-01, 1310, 70"
    })
    void tellsAWeeksGainByWhatAnEarlierVisitSaw(String day, double followers, double gain) {
        assertThat(gained(seen(1000, null), day, followers)).hasValue(gain);
    }

    @Test
    void withinTheSameWeekTheGainIsWhatItWas() {
        assertThat(gained(seen(1000, 40.0), "2026-03-01", 1000)).hasValue(40.0);
        assertThat(gained(seen(1000, 40.0), "2026-03-04", 1009)).hasValue(40.0);
        assertThat(gained(seen(1000, null), "2026-03-04", 1009)).isEmpty();
    }

    @Test
    void aSilenceOfMoreThanAMonthStartsAnew() {
        assertThat(gained(seen(1000, 40.0), "2026-04-02", 1310)).isEmpty();
    }

    @Test
    void figuresOlderThanTheKnownOnesTellNothing() {
        assertThat(gained(seen(1000, 40.0), "2026-02-20", 900)).isEmpty();
    }

    @Test
    void whatChartmetricTellsStands() {
        Statistic told = Statistic.newBuilder(followers(1100, 12.0)).setMonthlyChange(50.0).build();

        assertThat(of(seen(1000, null), "2026-03-08", told).getStatistics()).containsExactly(told);
    }

    @Test
    void anUnknownDayOrArtistOrFigureTellsNothing() {
        ChartmetricSection undated =
                ChartmetricSection.newBuilder(seen(1000, null)).setAsOf((Instant) null).build();
        Statistic listeners = Statistic.newBuilder(followers(9, null)).setName("other").build();

        assertThat(gained(undated, "2026-03-08", 1100)).isEmpty();
        assertThat(of(seen(1000, null), "2026-03-08", listeners).getStatistics())
                .containsExactly(listeners);
        ArtistGains undatedNow = ArtistGains.since(Optional.of(seen(1000, null)), Optional.empty());
        assertThat(change(undatedNow.of(artist(7, followers(1100, null))))).isEmpty();
        ArtistGains first = ArtistGains.since(Optional.empty(), Optional.of(THEN));
        assertThat(change(first.of(artist(7, followers(1100, null))))).isEmpty();
        ArtistGains week = since(seen(1000, null), "2026-03-08");
        assertThat(change(week.of(artist(8, followers(1100, null))))).isEmpty();
    }

    private static Optional<Double> gained(
            ChartmetricSection earlier, String day, double followers) {
        return change(of(earlier, day, followers(followers, null)));
    }

    private static ChartmetricArtist of(ChartmetricSection earlier, String day, Statistic now) {
        return since(earlier, day).of(artist(7, now));
    }

    private static ArtistGains since(ChartmetricSection earlier, String day) {
        return ArtistGains.since(
                Optional.of(earlier), Optional.of(Instant.parse(day + "T00:00:00Z")));
    }

    private static Optional<Double> change(ChartmetricArtist artist) {
        return artist.getStatistics().get(0).getWeeklyChange();
    }

    private static ArtistProfile artist(long id, Statistic figure) {
        return new ArtistProfile(id, Optional.empty(), Optional.empty(), List.of(figure), false);
    }

    private static ChartmetricSection seen(double followers, Double gain) {
        return ChartmetricSection.newBuilder()
                .setTrackId(1)
                .setAsOf(THEN)
                .setArtists(List.of(artist(7, followers(followers, gain)).toRecord()))
                .build();
    }

    private static Statistic followers(double value, Double gain) {
        return Statistic.newBuilder()
                .setName("spotify_followers")
                .setValue(value)
                .setWeeklyChange(gain)
                .build();
    }
}
