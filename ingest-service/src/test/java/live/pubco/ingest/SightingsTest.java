package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Hints;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.TrackSighting;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Playlist PLAYLIST =
            Playlist.newBuilder()
                    .setPlaylistId("7aInventedPlaylist0001")
                    .setStatus(PlaylistStatus.LISTING)
                    .setName("Demo Mix")
                    .setCurator("Demo Owner")
                    .setFollowers(12L)
                    .setAddedAt(NOW)
                    .setLastRefreshId("refresh-1")
                    .build();

    @Test
    void sightsEachTrackOnceAndSkipsWhatIsNone() {
        Listing listing =
                listing(
                        track(0, "a"),
                        Listed.skipped(1, EntryKind.MISSING, null, null),
                        track(2, "b"),
                        Listed.skipped(3, EntryKind.EPISODE, "Podcast", null),
                        track(4, "a"));

        List<TrackSighting> sightings = Sightings.of(PLAYLIST, listing, Map.of(), NOW);
        assertThat(sightings).extracting(TrackSighting::getTrackId).containsExactly("a", "b");
        assertThat(sightings.get(0).getMembership().getPosition()).isZero();
        assertThat(sightings.get(0).getMembership().getCurator()).contains("Demo Owner");
        assertThat(sightings.get(0).getRefreshId()).isEqualTo("refresh-1");
    }

    @Test
    void keepsEveryEntryInTheSnapshot() {
        Listing listing =
                listing(
                        track(0, "a"),
                        Listed.skipped(1, EntryKind.LOCAL_FILE, "Song", null),
                        track(2, "a"));

        PlaylistSnapshot snapshot = Sightings.snapshot(PLAYLIST, listing, NOW);
        assertThat(snapshot.getEntries())
                .extracting(PlaylistEntry::getKind)
                .containsExactly(EntryKind.TRACK, EntryKind.LOCAL_FILE, EntryKind.TRACK);
        assertThat(snapshot.getComplete()).isTrue();
        assertThat(snapshot.getSourceSnapshotId()).contains("v1");
    }

    @Test
    void letsChartmetricsIdsRideAlong() {
        Hints hints = new Hints(90000001L, List.of());

        List<TrackSighting> sightings =
                Sightings.of(
                        PLAYLIST, listing(track(0, "a"), track(1, "b")), Map.of("b", hints), NOW);
        assertThat(sightings.get(0).getHints()).isEmpty();
        assertThat(sightings.get(1).getHints()).contains(hints);
    }

    private static Listing listing(Listed... entries) {
        return new Listing(
                ListingSource.WEB_API, true, "v1", entries.length, null, List.of(entries));
    }

    private static Listed track(int position, String id) {
        return new Listed(
                position, EntryKind.TRACK, id, "Song " + id, List.of(), 1000L, null, NOW, null);
    }
}
