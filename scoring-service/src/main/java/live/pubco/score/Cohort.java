package live.pubco.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;

/**
 * The peers a track is compared with: releases of about its age and size.
 *
 * @param age null for all ages
 * @param size null for all sizes
 */
public record Cohort(Age age, Size size) {

    public static final Cohort ALL = new Cohort(null, null);

    /** Days since release. */
    public enum Age {
        WEEK("0-7 d"),
        MONTH("8-28 d"),
        QUARTER("29-90 d"),
        OLDER(">90 d");

        private final String label;

        Age(String label) {
            this.label = label;
        }

        static Age of(long days) {
            return days <= 7 ? WEEK : days <= 28 ? MONTH : days <= 90 ? QUARTER : OLDER;
        }
    }

    /** Streams a week. */
    public enum Size {
        TINY("<1k/wk"),
        SMALL("1-10k/wk"),
        MEDIUM("10-100k/wk"),
        LARGE(">100k/wk");

        private final String label;

        Size(String label) {
            this.label = label;
        }

        static Size of(long weekly) {
            return weekly < 1_000
                    ? TINY
                    : weekly < 10_000 ? SMALL : weekly <= 100_000 ? MEDIUM : LARGE;
        }
    }

    /**
     * The peers at the time the figures were taken: a track that nobody looks at again does not
     * move to older peers.
     */
    static Cohort of(EnrichedTrack track, Figures figures, Instant asOf) {
        Instant taken =
                Optional.ofNullable(figures.takenAt())
                        .or(() -> lastSeen(track))
                        .filter(at -> at.isBefore(asOf))
                        .orElse(asOf);
        OptionalLong days =
                Release.of(track)
                        .map(release -> release.ageDays(taken))
                        .orElse(OptionalLong.empty());
        List<Long> weekly = figures.streams().weekly();
        return new Cohort(
                days.isPresent() ? Age.of(days.getAsLong()) : null,
                weekly.isEmpty() ? null : Size.of(weekly.get(weekly.size() - 1)));
    }

    private static Optional<Instant> lastSeen(EnrichedTrack track) {
        return track.getMemberships().stream()
                .map(Membership::getLastSeenAt)
                .max(Comparator.naturalOrder());
    }

    /** This cohort, then ever wider ones. */
    List<Cohort> upwards() {
        return Stream.of(this, new Cohort(age, null), ALL).distinct().toList();
    }

    String label() {
        if (age == null && size == null) {
            return "all releases";
        }
        return Stream.of(age == null ? null : age.label, size == null ? null : size.label)
                .filter(part -> part != null)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }
}
