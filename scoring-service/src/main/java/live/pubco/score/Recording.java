package live.pubco.score;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Isrc;

/**
 * What a recording is told by, whatever release it is on.
 *
 * @param isrcs its codes; look-alikes that are no ISRCs prove nothing and are left out
 * @param title as written
 * @param version live, remix …: other recordings of the same song
 * @param lengthMs null when unknown
 */
record Recording(
        Set<String> isrcs, String title, Set<VersionTag> version, String artist, Long lengthMs) {

    private static final long SAME_CODE_MS = 5_000;
    private static final long SAME_TITLE_MS = 3_000;
    private static final double SAME_TITLE = .6;

    static Recording of(EnrichedTrack track) {
        return new Recording(
                track.getIsrcs().stream()
                        .filter(
                                code ->
                                        Isrc.parse(code)
                                                .filter(isrc -> !isrc.isPseudo())
                                                .isPresent())
                        .collect(Collectors.toCollection(TreeSet::new)),
                track.getTitle(),
                Titles.version(track.getTitle()).stream()
                        .filter(VersionTag::isAnotherRecording)
                        .collect(Collectors.toSet()),
                Song.artist(track).orElse(""),
                track.getDurationMs().orElse(null));
    }

    /**
     * A code in common, unless it was used twice; else the same title, version, artist and length.
     */
    boolean is(Recording other) {
        if (!Collections.disjoint(isrcs, other.isrcs)) {
            return within(SAME_CODE_MS, other, true)
                    && Titles.similarity(title, other.title) >= SAME_TITLE;
        }
        return !artist.isEmpty()
                && artist.equals(other.artist)
                && version.equals(other.version)
                && within(SAME_TITLE_MS, other, false)
                && Titles.similarity(title, other.title) == 1;
    }

    private boolean within(long milliseconds, Recording other, boolean unknown) {
        return lengthMs == null || other.lengthMs == null
                ? unknown
                : Math.abs(lengthMs - other.lengthMs) <= milliseconds;
    }

    /** Two of the same recording have at least one of these in common. */
    Stream<String> handles() {
        return Stream.concat(isrcs.stream(), Stream.of(Song.key(artist, title)));
    }
}
