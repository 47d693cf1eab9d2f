package live.pubco.ingest;

import static live.pubco.ingest.ImportedRow.Result.DUPLICATE;
import static live.pubco.ingest.ImportedRow.Result.TAKEN;
import static live.pubco.ingest.ImportedRow.Result.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.schemas.Artist;
import org.junit.jupiter.api.Test;

class ImportReaderTest {

    private static final String A = "1InventedTrackId00000A";
    private static final String B = "5InventedTrackId00000B";
    private static final String LIST = "7aInventedPlaylist0001";

    @Test
    void readsNamedColumnsInAnyOrder() {
        ImportReader.Read read =
                read(
                        """
                        isrc,Position,spotify_url,comment,title,artist,added_at
                        qz-dem-26-00001,7,https://open.spotify.com/track/%s,x,"Song, A",Artist A,2026-03-01T10:00:00Z
                        """
                                .formatted(A));

        Listed track = read.tracks().get(0);
        assertThat(track.trackId()).isEqualTo(A);
        assertThat(track.title()).isEqualTo("Song, A");
        assertThat(track.artists()).containsExactly(new Artist(null, "Artist A"));
        assertThat(track.isrc()).isEqualTo("QZDEM2600001");
        assertThat(track.position()).isEqualTo(7);
        assertThat(track.addedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void readsPastedLines() {
        ImportReader.Read read =
                read(
                        """
                        https://open.spotify.com/track/%s?si=x
                        spotify:track:%s

                        https://open.spotify.com/playlist/%s
                        """
                                .formatted(A, B, LIST));

        assertThat(read.tracks()).extracting(Listed::trackId).containsExactly(A, B);
        assertThat(read.tracks()).extracting(Listed::position).containsExactly(0, 1);
        assertThat(read.playlists()).containsExactly(LIST);
    }

    @Test
    void readsLinksGivenInline() {
        ImportReader.Read read =
                ImportReader.read(inline("spotify:track:" + A, "spotify:track:" + A, B))
                        .orElseThrow();

        assertThat(read.tracks()).extracting(Listed::trackId).containsExactly(A, B);
        assertThat(read.rows())
                .extracting(ImportedRow::result)
                .containsExactly(TAKEN, DUPLICATE, TAKEN);
    }

    @Test
    void saysWhatBecameOfEveryRow() {
        ImportReader.Read read =
                read(
                        """
                        \uFEFFtitle,spotify_url
                        Song A,spotify:track:%s
                        Song A,spotify:track:%s
                        Song C,https://evil.example/track/%s
                        Song D
                        """
                                .formatted(A, A, A));

        assertThat(read.rows())
                .extracting(ImportedRow::result)
                .containsExactly(TAKEN, DUPLICATE, UNREADABLE, UNREADABLE);
        assertThat(read.rows()).extracting(ImportedRow::row).containsExactly(1L, 2L, 3L, 4L);
        assertThat(read.rows().get(2).reason()).startsWith("spotify_url: only links to");
        assertThat(read.rows().get(3).reason()).isEqualTo("spotify_url: empty");
    }

    @Test
    void keepsWhatItReadBeforeBrokenCsv() {
        ImportReader.Read read = read("spotify:track:" + A + "\n\"never closed");

        assertThat(read.tracks()).hasSize(1);
        assertThat(read.rows().get(1).result()).isEqualTo(UNREADABLE);
    }

    @Test
    void refusesMoreRowsThanAnybodyLists() {
        assertThat(ImportReader.read(bytes("x\n".repeat(ImportReader.MAX_ROWS)))).isPresent();
        assertThat(ImportReader.read(bytes("x\n".repeat(ImportReader.MAX_ROWS + 1)))).isEmpty();
    }

    @Test
    void readsRowsOfARequestThatTellMoreThanALink() throws JsonProcessingException {
        InlineTrack[] rows =
                new ObjectMapper()
                        .readValue(
                                """
                                ["spotify:track:%s",
                                 {"spotify_url": "spotify:track:%s", "title": "Low, Tide",
                                  "artist": "Ada Fern", "isrc": "qz-abc-26-00001", "position": 7,
                                  "added_at": "2026-03-01T00:00:00Z"},
                                 {"title": "No link"}, null]"""
                                        .formatted(A, B),
                                InlineTrack[].class);
        ImportReader.Read read = ImportReader.read(Arrays.asList(rows)).orElseThrow();

        assertThat(read.rows())
                .extracting(ImportedRow::result)
                .containsExactly(TAKEN, TAKEN, UNREADABLE, UNREADABLE);
        Listed told = read.tracks().get(1);
        assertThat(told.title()).isEqualTo("Low, Tide");
        assertThat(told.isrc()).isEqualTo("QZABC2600001");
        assertThat(told.position()).isEqualTo(7);
        assertThat(told.addedAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    private static List<InlineTrack> inline(String... links) {
        return Stream.of(links).map(InlineTrack::of).toList();
    }

    private static ImportReader.Read read(String text) {
        return ImportReader.read(bytes(text)).orElseThrow();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
