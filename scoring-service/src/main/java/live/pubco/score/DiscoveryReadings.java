package live.pubco.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.ObservationStatus;

/** Reads off a record how early a track is and who found it. */
final class DiscoveryReadings {

    private static final String PLAYLISTS = "watched playlists";
    private static final Duration WINDOW = Duration.ofDays(28);
    private static final double TASTE_HALF_LIFE_DAYS = 28;
    private static final double RECENCY_HALF_LIFE_DAYS = 45;

    private final EnrichedTrack track;
    private final Figures figures;
    private final ReferenceSet reference;
    private final Instant asOf;

    DiscoveryReadings(EnrichedTrack track, Figures figures, ReferenceSet reference, Instant asOf) {
        this.track = track;
        this.figures = figures;
        this.reference = reference;
        this.asOf = asOf;
    }

    List<Reading> all() {
        return List.of(taste(), earliness(), breadth(), recency());
    }

    /** Whether playlists with a record of early hits hold it; unknown while none has a record. */
    private Reading taste() {
        // a playlist's last pick counts, however often it lists the track
        Map<String, Membership> known = new TreeMap<>();
        track.getMemberships().stream()
                .filter(m -> reference.hitRates().containsKey(m.getPlaylistId()))
                .forEach(m -> known.merge(m.getPlaylistId(), m, DiscoveryReadings::later));
        if (known.isEmpty()) {
            return Reading.of(
                    Input.D1, Observation.missing(ObservationStatus.NOT_CHECKED, PLAYLISTS));
        }
        double nobody = 1;
        for (Membership membership : known.values()) {
            double rate = reference.hitRates().get(membership.getPlaylistId()).probability();
            nobody *= 1 - rate * Math.pow(2, -days(added(membership)) / TASTE_HALF_LIFE_DAYS);
        }
        String detail =
                "on " + Wording.count(known.size(), "playlist") + " with a record of early hits";
        return Reading.of(
                Input.D1,
                Observation.ok(1 - nobody, PLAYLISTS, seen(known.values()), 1, detail),
                "taste");
    }

    private Reading earliness() {
        OptionalDouble reach = figures.track().value("playlist_reach");
        if (reach.isEmpty()) {
            return Reading.of(Input.D2, figures.missing());
        }
        String detail = String.format(Locale.ROOT, "playlist reach %,.0f", reach.getAsDouble());
        return Reading.of(Input.D2, figures.ok(reach.getAsDouble(), detail), "reach");
    }

    /**
     * Counted back from the last look, not from today: a count does not fall because nobody looked.
     */
    private Reading breadth() {
        List<Membership> all = track.getMemberships();
        if (all.isEmpty()) {
            return Reading.of(
                    Input.D3, Observation.missing(ObservationStatus.NOT_CHECKED, PLAYLISTS));
        }
        Instant lastLook = seen(all);
        long curators =
                all.stream()
                        .filter(m -> !added(m).isBefore(lastLook.minus(WINDOW)))
                        .map(m -> m.getCurator().map(Names::key).orElse(m.getPlaylistId()))
                        .distinct()
                        .count();
        String detail = Wording.count(curators, "curator") + " added it within 28 days";
        return Reading.of(
                Input.D3, Observation.ok(curators, PLAYLISTS, lastLook, 1, detail), "curators");
    }

    private Reading recency() {
        Optional<Release> release = Release.of(track);
        if (release.isEmpty() || release.get().ageDays(asOf).isEmpty()) {
            return Reading.of(
                    Input.D4, Observation.missing(ObservationStatus.NOT_FOUND, "release date"));
        }
        long age = release.get().ageDays(asOf).getAsLong();
        double value = Math.pow(2, -age / RECENCY_HALF_LIFE_DAYS);
        String detail = "released " + release.get().text();
        return Reading.of(Input.D4, Observation.ok(value, "release date", null, 1, detail));
    }

    private double days(Instant since) {
        return Math.max(0, Duration.between(since, asOf).toMillis()) / 86_400_000.0;
    }

    private static Membership later(Membership one, Membership other) {
        return added(other).isAfter(added(one)) ? other : one;
    }

    static Instant added(Membership membership) {
        return membership.getAddedAt().orElse(membership.getFirstSeenAt());
    }

    private static Instant seen(Collection<Membership> memberships) {
        return memberships.stream()
                .map(Membership::getLastSeenAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
