package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Hints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"page-new-keys.json", "page-old-keys.json", "page-both-keys.json"})
    void readsTheFiveKindsOfEntriesInEveryKeyGeneration(String file) {
        SpotifyWire.Page page = Recorded.json(file, SpotifyWire.Page.class).at(100);
        Listing listing = SpotifyEntries.listing(List.of(page), "v1", true);

        assertThat(listing.entries())
                .extracting(Listed::kind)
                .containsExactly(
                        EntryKind.TRACK,
                        EntryKind.MISSING,
                        EntryKind.LOCAL_FILE,
                        EntryKind.EPISODE,
                        EntryKind.TRACK);
        assertThat(listing.entries())
                .extracting(Listed::position)
                .containsExactly(100, 101, 102, 103, 104);
        assertThat(listing.entries().get(0).isrc()).isEqualTo("QZDEM2600001");
        assertThat(listing.entries().get(0).artists())
                .containsExactly(new Artist("3InventedArtistId00000", "Artist A"));
        assertThat(listing.entries().get(4).trackId()).isEqualTo("6InventedTrackId00000C");
    }

    @Test
    void readsRowsOfChartmetricWithTheirHoles() {
        Listing listing =
                ChartmetricEntries.listing(
                        Recorded.json("chartmetric-playlist.json", ChartmetricWire.One.class)
                                .playlist(),
                        rows());

        assertThat(listing.complete()).isTrue();
        assertThat(listing.entries()).extracting(Listed::position).containsExactly(0, 2, 3);
        Listed first = listing.entries().get(0);
        assertThat(first.trackId()).isEqualTo("1InventedTrackId00000A");
        assertThat(first.hints()).isEqualTo(new Hints(90000001L, List.of(4004L)));
        Listed second = listing.entries().get(1);
        assertThat(second.addedAt()).isNull();
        assertThat(second.artists()).containsExactly(new Artist(null, "Artist C"));
        assertThat(second.hints().getChartmetricTrackId()).contains(90000002L);
        assertThat(listing.entries().get(2).kind()).isEqualTo(EntryKind.MISSING);
    }

    @Test
    void knowsThatRowsAreMissingWhenFewerCameThanAreCounted() {
        ChartmetricWire.Playlist counted =
                Recorded.json("chartmetric-playlist.json", ChartmetricWire.One.class).playlist();

        assertThat(ChartmetricEntries.listing(counted, rows().subList(0, 2)).complete()).isFalse();
        assertThat(ChartmetricEntries.listing(null, rows()).complete()).isFalse();
    }

    @Test
    void givesHintsForEveryIdOfARow() {
        Map<String, Hints> hints = ChartmetricEntries.hints(rows());

        assertThat(hints)
                .containsOnlyKeys(
                        "1InventedTrackId00000A",
                        "9InventedTrackId00000Z",
                        "6InventedTrackId00000C");
    }

    @Test
    void readsNumbersHoweverTheyAreWritten() {
        ChartmetricWire.Found found =
                Recorded.json("chartmetric-search.json", ChartmetricWire.Found.class);
        List<ChartmetricWire.Playlist> hits = found.spotifyPlaylists();

        assertThat(ChartmetricEntries.metadata(hits.get(0)).followers()).isNull();
        assertThat(ChartmetricEntries.metadata(hits.get(1)).followers()).isEqualTo(1234);
        assertThat(ChartmetricEntries.metadata(hits.get(1)).total()).isEqualTo(3);
    }

    @Test
    void readsTheEmbedPage() {
        Listing listing = EmbedPage.listing(Recorded.text("embed.html"), Recorded.JSON);

        assertThat(listing.complete()).isTrue();
        assertThat(listing.name()).isEqualTo("Editorial Demo");
        assertThat(listing.entries())
                .extracting(Listed::kind)
                .containsExactly(EntryKind.TRACK, EntryKind.EPISODE, EntryKind.MISSING);
        assertThat(listing.entries().get(0).artists())
                .extracting(Artist::getName)
                .containsExactly("Artist A", "Artist, B");
    }

    @Test
    void takesAnEmbedPageWithAHundredTracksAsCut() {
        String row = "{\"uri\":\"spotify:track:1InventedTrackId00000A\",\"title\":\"x\"}";
        String[] rows = new String[100];
        Arrays.fill(rows, row);
        String page =
                "<script id=\"__NEXT_DATA__\">{\"props\":{\"pageProps\":{\"state\":{\"data\":"
                        + "{\"entity\":{\"trackList\":["
                        + String.join(",", rows)
                        + "]}}}}}}</script>";

        Listing listing = EmbedPage.listing(page, Recorded.JSON);
        assertThat(listing.complete()).isFalse();
        assertThat(listing.total()).isNull();
    }

    @Test
    void tellsAChangedEmbedPageFromAnEmptyPlaylist() {
        for (String page :
                List.of(
                        Recorded.text("embed-without-entity.html"),
                        "<html></html>",
                        "<script id=\"__NEXT_DATA__\">{</script>",
                        "")) {
            assertThatThrownBy(() -> EmbedPage.listing(page, Recorded.JSON))
                    .isInstanceOf(UnreadableAnswer.class);
        }
    }

    private static List<ChartmetricWire.Row> rows() {
        return Recorded.json("chartmetric-tracks.json", ChartmetricWire.Rows.class).rows();
    }
}
