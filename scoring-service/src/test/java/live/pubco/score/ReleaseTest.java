package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Album;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.SpotifySection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a recording came out first. */
class ReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-05,           2026-11-05, 2026-11-05",
        "2026-11-05T00:00:00Z, 2026-11-05, 2026-11-05",
        "2026-11,              2026-11,    2026-11-01",
        "2026,                 2026,       ",
        "2026-13-05,           2026-13-05, ",
        "2026-02-30,           2026-02-30, "
    })
    void aDateMayBeADayAMonthOrAYear(String date, String text, LocalDate day) {
        assertThat(Release.of(released(date)))
                .contains(new Release(text, Optional.ofNullable(day)));
    }

    @ParameterizedTest
    @CsvSource({"soon", "05.11.2026", "26-11-05", "2026/11/05", "''"})
    void whatIsNoDateIsLeftOut(String date) {
        assertThat(Release.of(released(date))).isEmpty();
    }

    @Test
    void everySourceMayKnowTheEarliestDate() {
        assertThat(earliest("2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"))
                .isEqualTo("2020-01-01");
        assertThat(earliest("2023-01-01", "2020-01-01", "2021-01-01", "2022-01-01"))
                .isEqualTo("2020-01-01");
        assertThat(earliest("2022-01-01", "2023-01-01", "2020-01-01", "2021-01-01"))
                .isEqualTo("2020-01-01");
        assertThat(earliest("2021-01-01", "2022-01-01", "2023-01-01", "2020-01-01"))
                .isEqualTo("2020-01-01");
        assertThat(earliest(null, null, null, null)).isNull();
    }

    @Test
    void withinAYearTheExactDateSaysMore() {
        assertThat(earliest("2020", "2020-06", "2020-09-09", "2020-10-10")).isEqualTo("2020-09-09");
        assertThat(earliest("2020", "2020-06", "2021-01-01", null)).isEqualTo("2020-06");
        assertThat(earliest("2019", "2020-06-01", null, null)).isEqualTo("2019");
    }

    @Test
    void whatMusicBrainzCannotTellApartHasNoDate() {
        EnrichedTrack sure = sources("2023-01-01", null, null, "2020-01-01");
        MusicBrainzSection doubtful =
                MusicBrainzSection.newBuilder(sure.getMusicbrainz().orElseThrow())
                        .setAmbiguous(true)
                        .build();

        assertThat(text(sure)).isEqualTo("2020-01-01");
        assertThat(text(Edit.of(sure).with("musicbrainz", doubtful).done()))
                .isEqualTo("2023-01-01");
    }

    @Test
    void onlyTheChosenRecordingOfMusicBrainzCounts() {
        MusicBrainzSection two =
                MusicBrainzSection.newBuilder(Samples.musicbrainz())
                        .setRecordings(List.of(recording("2021-01-01"), recording("2019-01-01")))
                        .build();

        assertThat(text(Edit.of(released("2023-01-01")).with("musicbrainz", two).done()))
                .isEqualTo("2021-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T23:59:59Z, 0",
        "2026-11-20T00:00:00Z, 0",
        "2026-11-21T00:00:00Z, 1",
        "2026-12-20T12:00:00Z, 30"
    })
    void ageIsCountedInWholeDaysAndNeverNegative(Instant asOf, long days) {
        assertThat(Release.of(released("2026-11-20")).orElseThrow().ageDays(asOf)).hasValue(days);
    }

    @Test
    void aYearAloneTellsNoAge() {
        assertThat(Release.of(released("2026")).orElseThrow().ageDays(Samples.NOW)).isEmpty();
    }

    private static String earliest(
            String track, String album, String chartmetric, String musicbrainz) {
        return text(sources(track, album, chartmetric, musicbrainz));
    }

    private static String text(EnrichedTrack track) {
        return Release.of(track).map(Release::text).orElse(null);
    }

    private static EnrichedTrack released(String date) {
        return Samples.bare("t").setReleaseDate(date).build();
    }

    private static EnrichedTrack sources(
            String track, String album, String chartmetric, String musicbrainz) {
        return Samples.bare("t")
                .setReleaseDate(track)
                .setSpotify(
                        SpotifySection.newBuilder(Samples.spotify("Paper Lanterns"))
                                .setAlbum(
                                        Album.newBuilder()
                                                .setName("Paper Lanterns")
                                                .setReleaseDate(album)
                                                .build())
                                .build())
                .setChartmetric(
                        ChartmetricSection.newBuilder(Samples.chartmetric())
                                .setReleaseDate(chartmetric)
                                .build())
                .setMusicbrainz(
                        MusicBrainzSection.newBuilder(Samples.musicbrainz())
                                .setRecordings(List.of(recording(musicbrainz)))
                                .build())
                .build();
    }

    private static MusicBrainzRecording recording(String released) {
        return MusicBrainzRecording.newBuilder()
                .setMbid("00000000-0000-4000-8000-000000000001")
                .setTitle("Paper Lanterns")
                .setFirstReleaseDate(released)
                .build();
    }
}
