package live.pubco.musicbrainz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Picks the recording that a track is, where an ISRC leads to several: by duration, artist and
 * version, then one with works, then the earliest.
 *
 * @param best the chosen one, or all that remain when nothing tells them apart
 * @param others the recordings not chosen
 */
record RecordingChoice(List<Candidate> best, List<Candidate> others, BigDecimal confidence) {

    /** What the track is known to be; the duration may be unknown. */
    record Track(String title, Long durationMs, List<String> artists, boolean pseudoIsrc) {}

    /** Lengths are often rounded to full seconds. */
    private static final long SAME_LENGTH_MS = 3_000;

    /** Further apart than this, one ISRC stands for two recordings. */
    private static final long OTHER_LENGTH_MS = 5_000;

    private static final double SAME_TITLE = 0.6;
    private static final BigDecimal SURE = new BigDecimal("1.00");
    private static final BigDecimal DOUBTFUL = new BigDecimal("0.50");

    static RecordingChoice of(List<Candidate> candidates, Track track) {
        List<Candidate> left = candidates;
        left = prefer(left, candidate -> isWithin(SAME_LENGTH_MS, candidate, track));
        left = prefer(left, candidate -> isBy(candidate, track));
        left = prefer(left, candidate -> isSameVersion(candidate, track));
        left = prefer(left, candidate -> !Boolean.TRUE.equals(candidate.recording().video()));
        left = prefer(left, candidate -> !candidate.performances().isEmpty());
        left = earliest(left);
        List<Candidate> others = new ArrayList<>(candidates);
        others.removeAll(left);
        return new RecordingChoice(left, others, confidence(left, track));
    }

    boolean ambiguous() {
        return best.size() > 1;
    }

    /** A rule that nothing satisfies tells nothing apart. */
    private static List<Candidate> prefer(List<Candidate> left, Predicate<Candidate> rule) {
        List<Candidate> kept = left.stream().filter(rule).toList();
        return kept.isEmpty() ? left : kept;
    }

    private static List<Candidate> earliest(List<Candidate> left) {
        String first = left.stream().map(RecordingChoice::date).min(String::compareTo).orElse("");
        return left.stream().filter(candidate -> date(candidate).equals(first)).toList();
    }

    /** Sortable: an unknown day comes after the known ones of its month, an unknown date last. */
    private static String date(Candidate candidate) {
        String date = candidate.recording().firstReleaseDate();
        return date == null || date.isBlank() ? "~" : date + "~";
    }

    private static BigDecimal confidence(List<Candidate> best, Track track) {
        boolean sure =
                best.size() == 1
                        && !track.pseudoIsrc()
                        && isWithin(OTHER_LENGTH_MS, best.get(0), track)
                        && Names.similarity(track.title(), best.get(0).recording().title())
                                >= SAME_TITLE;
        return sure ? SURE : DOUBTFUL;
    }

    private static boolean isWithin(long milliseconds, Candidate candidate, Track track) {
        Long length = candidate.recording().length();
        return length == null
                || track.durationMs() == null
                || Math.abs(length - track.durationMs()) <= milliseconds;
    }

    private static boolean isBy(Candidate candidate, Track track) {
        return candidate.recording().artistCredit().stream()
                .anyMatch(
                        credit -> track.artists().stream().anyMatch(name -> isNamed(credit, name)));
    }

    private static boolean isNamed(Wire.Credit credit, String name) {
        return Names.same(credit.name(), name)
                || credit.artist() != null
                        && (Names.same(credit.artist().name(), name)
                                || credit.artist().aliases().stream()
                                        .anyMatch(alias -> Names.same(alias.name(), name)));
    }

    private static boolean isSameVersion(Candidate candidate, Track track) {
        Set<String> theirs =
                Names.versions(
                        candidate.recording().title(), candidate.recording().disambiguation());
        return Names.versions(track.title()).containsAll(theirs);
    }
}
