package live.pubco.score;

import java.util.Optional;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;

/** What the recordings of a song have in common where no registered work says so. */
public final class Song {

    private Song() {}

    /** First artist and title, whatever release, version or spelling it is. */
    public static String key(EnrichedTrack track) {
        return key(artist(track).orElse(track.getTrackId()), track.getTitle());
    }

    static String key(String artist, String title) {
        return artist + '|' + Titles.latinKey(title);
    }

    /** The first artist's name as a key. */
    static Optional<String> artist(EnrichedTrack track) {
        return track.getArtists().stream().findFirst().map(Artist::getName).map(Names::key);
    }
}
