package live.pubco.fakes;

import java.time.LocalDate;
import java.util.List;

/** One track id with everything that is true about it. */
record Track(
        int index,
        String id,
        String isrc,
        String title,
        int durationMs,
        List<Artist> artists,
        Release release,
        List<Work> works,
        Credits credits,
        Story story) {

    /** The album a track appears on, with its label lines. */
    record Release(
            String albumId,
            String album,
            LocalDate date,
            String precision,
            String label,
            String pLine,
            String cLine,
            String substituteId) {

        String shownDate() {
            return precision.equals("year") ? String.valueOf(date.getYear()) : date.toString();
        }
    }

    /** The id alone: comparing everything that hangs on a track would be slow and no truer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Track track && track.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    boolean hasIsrc() {
        return !isrc.isEmpty();
    }

    /** The ISRC as the distributor delivered it: not always tidy. */
    String servedIsrc() {
        return switch (story.isrc()) {
            case "lower" -> isrc.toLowerCase(java.util.Locale.ROOT);
            case "dashed" -> Identifiers.dashed(isrc);
            default -> isrc;
        };
    }

    String uri() {
        return "spotify:track:" + id;
    }

    /** The title without feature notes and versions, which is what a work is registered under. */
    String plainTitle() {
        return title.replaceAll(" (\\(feat\\..*|- .*|\\(Live.*)$", "");
    }

    int chartmetricId() {
        return 90_000_000 + index;
    }
}
