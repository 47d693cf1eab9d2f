package live.pubco.musicbrainz;

import java.time.Instant;
import java.util.List;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;

/** Tracks as they come out of the phases before. */
final class Tracks {

    private Tracks() {}

    static EnrichedTrack.Builder lanterns() {
        return track("Paper Lanterns", "Mira Sol", 201_300L, "QZDEM2600001");
    }

    static EnrichedTrack.Builder river() {
        return track("Slow River", "Hollow Pines", 187_400L, "QZDEM2600002");
    }

    static EnrichedTrack.Builder track(
            String title, String artist, Long durationMs, String... isrcs) {
        return EnrichedTrack.newBuilder()
                .setTrackId("1InventedTrackId00000A")
                .setIsrcs(List.of(isrcs))
                .setTitle(title)
                .setArtists(List.of(Artist.newBuilder().setName(artist).build()))
                .setDurationMs(durationMs)
                .setDiscoveredAt(Instant.EPOCH);
    }
}
