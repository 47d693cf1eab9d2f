package live.pubco.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.pubco.phase.Tracks;
import live.pubco.schemas.Artist;
import live.pubco.schemas.DatePrecision;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.SpotifySection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    private final SpotifyEnricher enricher = new PretendSpotify(true).enricher();

    @Test
    void writesIdentityAndRightsLines() {
        EnrichedTrack track = merged(Recorded.answer("tracks.json", "albums.json"));

        assertThat(track.getIsrcs()).containsExactly("QZDEM2600001");
        assertThat(track.getTitle()).isEqualTo("Song A");
        assertThat(track.getArtists())
                .containsExactly(new Artist("3InventedArtistId00000", "Artist A"));
        assertThat(track.getDurationMs()).contains(201_000L);
        assertThat(track.getReleaseDate()).contains("2026-02-27");
        assertThat(track.getReleaseDatePrecision()).contains(DatePrecision.DAY);
        assertThat(track.getLabel()).contains("Demo Records");
        assertThat(track.getPLine()).contains("2026 Demo Records");
        assertThat(track.getCLine()).contains("2026 Demo Songs");
    }

    @Test
    void writesTheSection() {
        SpotifySection section =
                merged(Recorded.answer("tracks.json", "albums.json")).getSpotify().orElseThrow();

        assertThat(section.getIsrc()).contains("QZDEM2600001");
        assertThat(section.getPopularity()).contains(41);
        assertThat(section.getAlbum())
                .hasValueSatisfying(
                        album -> {
                            assertThat(album.getUpc()).contains("5099900000017");
                            assertThat(album.getType()).contains("single");
                            assertThat(album.getTotalTracks()).contains(1);
                        });
    }

    @Test
    void keepsThePlaylistsIdAndTakesTheIsrcOfTheTrackServed() {
        EnrichedTrack track = merged(new SpotifyAnswer(Recorded.track("relinked.json")));

        assertThat(track.getTrackId()).isEqualTo(Tracks.ID);
        assertThat(track.getSpotify().orElseThrow().getServedId())
                .isEqualTo("5InventedTrackId00000B");
        assertThat(track.getIsrcs()).containsExactly("QZDEM2600002");
    }

    @Test
    void keepsWhatSpotifyLeavesOut() {
        EnrichedTrack track = merged(new SpotifyAnswer(Recorded.track("bare.json")));

        assertThat(track.getTitle()).isEqualTo("Song A");
        assertThat(track.getArtists()).hasSize(1);
        assertThat(track.getIsrcs()).isEmpty();
        assertThat(track.getSpotify().orElseThrow().getAlbum()).isEmpty();
    }

    @Test
    void keepsAnotherIsrcOfTheSameTrackBehindItsOwn() {
        EnrichedTrack.Builder known =
                EnrichedTrack.newBuilder(Tracks.discovered()).setIsrcs(List.of("QZDEM2609999"));

        enricher.merge(Recorded.answer("tracks.json", "albums.json"), known);

        assertThat(known.getIsrcs()).containsExactly("QZDEM2600001", "QZDEM2609999");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-27, day, DAY",
                "2026-02, month, MONTH",
                "2026, year, YEAR",
                "2026-01-01, year, YEAR",
                "2026, day, YEAR",
                "2026-02-27, -, DAY",
                "0000, year, -",
                "soon, day, -",
                "-, -, -"
            })
    void knowsHowExactAReleaseDateIs(String date, String said, DatePrecision precision) {
        SpotifyAlbum album =
                new SpotifyAlbum(null, null, null, null, date, said, null, null, null, null, null);

        assertThat(ReleaseDate.of(album).map(ReleaseDate::precision).orElse(null))
                .isEqualTo(precision);
    }

    private EnrichedTrack merged(SpotifyAnswer answer) {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(Tracks.discovered());
        enricher.merge(answer, track);
        return track.build();
    }
}
