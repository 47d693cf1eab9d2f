package live.pubco.musicbrainz;

import java.util.List;
import java.util.Map;

/**
 * All that MusicBrainz knows about one question: recordings to choose from and the people in them.
 *
 * @param identities by artist MBID
 * @param links by artist MBID
 */
record Candidates(
        List<Candidate> recordings,
        Map<String, Identity> identities,
        Map<String, List<Link>> links) {

    /** What tells a person apart. */
    record Identity(List<String> ipis, List<String> isnis, List<String> aliases) {
        static final Identity UNKNOWN = new Identity(List.of(), List.of(), List.of());
    }

    /** Where a person is to be found. */
    record Link(String kind, String url) {}
}
