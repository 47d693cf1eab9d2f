package live.pubco.score;

import java.util.List;
import java.util.stream.Stream;

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
