package live.pubco.spotify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Isrc;

/**
 * Writes what identifies the track. What Spotify leaves out stays as it was; the track's id is the
 * playlist's, whatever was served for it.
 */
final class Identity {

    private Identity() {}

    static void write(SpotifyAnswer answer, EnrichedTrack.Builder track) {
        SpotifyTrack served = answer.track();
        served.isrc().ifPresent(isrc -> track.setIsrcs(first(isrc, track.getIsrcs())));
        Text.of(served.name()).ifPresent(track::setTitle);
        List<Artist> artists = Section.artists(served.artists());
        if (!artists.isEmpty()) {
            track.setArtists(artists);
        }
        Optional.ofNullable(served.durationMs()).ifPresent(track::setDurationMs);
        answer.album()
                .or(() -> Optional.ofNullable(served.album()))
                .ifPresent(a -> write(a, track));
    }

    private static void write(SpotifyAlbum album, EnrichedTrack.Builder track) {
        ReleaseDate.of(album)
                .ifPresent(
                        release -> {
                            track.setReleaseDate(release.date());
                            track.setReleaseDatePrecision(release.precision());
                        });
        Text.of(album.label()).ifPresent(track::setLabel);
        album.line("P").ifPresent(track::setPLine);
        album.line("C").ifPresent(track::setCLine);
    }

    /** Spotify's own first; others that are known of the same track stay. */
    private static List<String> first(Isrc isrc, List<String> known) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(isrc.code());
        codes.addAll(known);
        return List.copyOf(codes);
    }
}
