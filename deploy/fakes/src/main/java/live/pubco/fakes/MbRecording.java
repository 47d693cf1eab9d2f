package live.pubco.fakes;

import java.util.List;
import java.util.Optional;

/** A recording at MusicBrainz: ours, or one of those that share its ISRC. */
record MbRecording(
        String mbid,
        String indexedMbid,
        Track track,
        String title,
        String disambiguation,
        Integer length,
        Optional<String> firstReleaseDate,
        List<String> isrcs,
        List<Work> works) {}
