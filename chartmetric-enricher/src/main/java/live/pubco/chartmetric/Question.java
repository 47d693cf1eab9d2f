package live.pubco.chartmetric;

import java.util.List;

/**
 * What Chartmetric knows about a track: by its own id where that is known, else by ISRC, else by
 * Spotify id.
 *
 * @param trackId Chartmetric's id, or null
 * @param isrcs empty when the id is known
 * @param spotifyId tells rows of one ISRC apart; null when the id is known
 * @param artistIds Chartmetric's ids as the listing told them
 */
record Question(Long trackId, List<String> isrcs, String spotifyId, List<Long> artistIds) {

    static Question byId(long trackId, List<Long> artistIds) {
        return new Question(trackId, List.of(), null, List.copyOf(artistIds));
    }

    static Question byIdentity(List<String> isrcs, String spotifyId, List<Long> artistIds) {
        return new Question(null, List.copyOf(isrcs), spotifyId, List.copyOf(artistIds));
    }
}
