package live.pubco.musicbrainz;

import java.util.List;

/**
 * A recording that carries one of the ISRCs asked for.
 *
 * @param performances the works it performs; several make a medley
 * @param credits its relations to people, known from a single look-up only
 */
record Candidate(
        Wire.Recording recording, List<Performance> performances, List<Wire.Relation> credits) {

    /** A performed work, and whether the recording is a cover of it. */
    record Performance(Wire.Work work, boolean cover) {}

    String mbid() {
        return recording.id();
    }
}
