package live.pubco.scoring.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import java.util.function.Consumer;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.WeeklyIncrement;
import live.pubco.score.HitRates;

/**
 * Puts the records of a track together again: which playlists picked it, and what it gained then.
 */
final class Picks implements Consumer<Observed.Look> {

    private final HitRates rates;
    private final TreeMap<LocalDate, Long> weeks = new TreeMap<>();
    private EnrichedTrack last;

    Picks(HitRates rates) {
        this.rates = rates;
    }

    /** Records come in order of track and time; a later one knows better. */
    @Override
    public void accept(Observed.Look look) {
        if (last != null && !last.getTrackId().equals(look.track().getTrackId())) {
            done();
        }
        last = look.track();
        last.getChartmetric()
                .ifPresent(section -> section.getWeeklyStreams().forEach(this::remember));
    }

    /** Must be called after the last record. */
    void done() {
        if (last != null) {
            LocalDate released = released(last);
            for (Membership membership : last.getMemberships()) {
                rates.add(
                        new HitRates.Pick(
                                membership.getPlaylistId(),
                                membership.getAddedAt().orElse(membership.getFirstSeenAt()),
                                released,
                                new TreeMap<>(weeks)));
            }
        }
        weeks.clear();
        last = null;
    }

    private void remember(WeeklyIncrement increment) {
        LocalDate week = day(increment.getWeek());
        if (week != null && increment.getStreams() >= 0) {
            weeks.put(week, increment.getStreams());
        }
    }

    private static LocalDate released(EnrichedTrack track) {
        return track.getReleaseDate().map(Picks::day).orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
