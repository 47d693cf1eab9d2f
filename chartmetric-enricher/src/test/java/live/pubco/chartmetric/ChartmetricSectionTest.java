package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.phase.Answer;
import live.pubco.phase.Tracks;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.WeeklyIncrement;
import org.junit.jupiter.api.Test;

class ChartmetricSectionTest {

    private static final String SPOTIFY_ID = "1InventedTrackId00000A";
    private static final Question BY_ID = Question.byId(90000001, List.of());

    private final RecordedChartmetric chartmetric =
            new RecordedChartmetric()
                    .on("ids/", "ids")
                    .on("track/90000002", "track-bare")
                    .on("track/", "track")
                    .on("artist/4004", "artist")
                    .on("artist/4005", "artist-other")
                    .on("streams/", "streams");
    private final ChartmetricEnricher enricher = chartmetric.enricher();

    @Test
    void writesStatisticsWithTheirChangesAndLeavesOutWhatIsMissing() {
        assertThat(section(BY_ID).getStatistics())
                .extracting(
                        Statistic::getName,
                        Statistic::getValue,
                        s -> s.getWeeklyChange().orElse(null),
                        s -> s.getMonthlyChange().orElse(null))
                .containsExactly(
                        tuple("spotify_streams", 107823.0, 14000.0, 41000.0),
                        tuple("spotify_popularity", 44.0, null, null),
                        tuple("spotify_playlists", 312.0, null, null),
                        tuple("spotify_editorial_playlists", 0.0, null, null),
                        tuple("playlist_reach", 1204000.0, null, null),
                        tuple("shazam_counts", 1200.0, 90.0, null),
                        tuple("tiktok_videos", 4200.0, null, null));
    }

    @Test
    void writesWhatElseIsKnownOfTheTrack() {
        ChartmetricSection section = section(BY_ID);
        assertThat(section.getTrackId()).isEqualTo(90000001);
        assertThat(section.getAsOf()).hasValue(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(section.getLabel()).hasValue("Small Harbour Records");
        assertThat(section.getReleaseDate()).hasValue("2026-02-27");
        assertThat(section.getGenres()).containsExactly("indie pop", "bedroom pop");
        assertThat(section.getSongwriters()).containsExactly("Ada Fennwick");
    }

    @Test
    void writesATrackOfWhichHardlyAnythingIsKnown() {
        ChartmetricSection section = section(Question.byId(90000002, List.of()));
        assertThat(section.getStatistics()).isEmpty();
        assertThat(section.getLabel()).isEmpty();
        assertThat(section.getReleaseDate()).hasValue("2019-10-10");
        assertThat(section.getGenres()).containsExactly("folk");
        assertThat(section.getSongwriters()).isEmpty();
    }

    @Test
    void writesArtistsInTheirOrder() {
        List<ChartmetricArtist> artists = section(BY_ID).getArtists();
        assertThat(artists).extracting(ChartmetricArtist::getId).containsExactly(4004L, 4005L);
        assertThat(artists.get(0).getCareerStage()).hasValue("developing");
        assertThat(artists.get(0).getStatistics())
                .extracting(Statistic::getName)
                .containsExactly(
                        "spotify_followers",
                        "spotify_monthly_listeners",
                        "instagram_followers",
                        "youtube_subscribers",
                        "youtube_views",
                        "shazam_counts");
    }

    @Test
    void tellsWeeklyStreamsWithoutAskingForThem() {
        assertThat(section(BY_ID).getWeeklyStreams())
                .containsExactly(
                        new WeeklyIncrement("2026-11-09", 11_127L),
                        new WeeklyIncrement("2026-11-16", 14_000L));
        assertThat(chartmetric.calls("streams/")).isEmpty();
    }

    @Test
    void writesTheWeeklyStreamsOfOurOwnSeries() {
        ChartmetricEnricher told =
                chartmetric.enricher(RecordedChartmetric.settings("refresh", true));
        Map<Question, Answer<Profile>> answers = told.ask(Set.of(BY_ID)).await().indefinitely();
        assertThat(section(answers.get(BY_ID)).getWeeklyStreams())
                .containsExactly(
                        new WeeklyIncrement("2026-03-02", 7000L),
                        new WeeklyIncrement("2026-03-09", 14000L));
    }

    private Answer<Profile> ask(Question question) {
        return enricher.ask(Set.of(question)).await().indefinitely().get(question);
    }

    private ChartmetricSection section(Question question) {
        return section(ask(question));
    }

    private ChartmetricSection section(Answer<Profile> answer) {
        EnrichedTrack.Builder track =
                EnrichedTrack.newBuilder(Tracks.discovered()).setTrackId(SPOTIFY_ID);
        enricher.merge(((Answer.Found<Profile>) answer).value(), track);
        return track.getChartmetric();
    }
}
