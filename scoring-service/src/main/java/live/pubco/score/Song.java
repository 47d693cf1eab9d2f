package live.pubco.score;

import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;

/** What the recordings of a song have in common where no registered work says so. */
public final class Song {

    private Song() {}

    /** First artist and title, whatever release, version or spelling it is. */
    public static String key(EnrichedTrack track) {
        String artist =
                track.getArtists().stream()
                        .findFirst()
                        .map(Artist::getName)
                        .map(Names::key)
                        .orElse(track.getTrackId());
        return artist + '|' + Titles.latinKey(track.getTitle());
    }
}
