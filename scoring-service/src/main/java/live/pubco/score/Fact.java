package live.pubco.score;

import java.time.Duration;

/**
 * What can be known of a writer's publishing; start values in decibans, and how fast the knowledge
 * ages.
 */
public enum Fact {
    NO_PUBLISHER(Group.REGISTRY, 7, Ages.OPEN),
    SELF_ADMINISTERED(Group.REGISTRY, 6, Ages.OPEN),
    ADMIN_SERVICE(Group.REGISTRY, 3, Ages.OPEN),
    SOCIETY(Group.REGISTRY, 2, Ages.OPEN),
    UNLINKED(Group.REGISTRY, 1, Ages.OPEN),
    UNLINKED_YOUNG(Group.REGISTRY, 0, Ages.OPEN),
    INDIE_PUBLISHER(Group.REGISTRY, -8, Ages.YEAR),
    MAJOR_PUBLISHER(Group.REGISTRY, -15, Ages.YEAR),
    DISPUTED(Group.REGISTRY, 0, Ages.OPEN),

    MAJOR_NAMED(Group.CREDITS, -6, Ages.YEAR),
    INDIE_NAMED(Group.CREDITS, -4, Ages.YEAR),
    COPYRIGHT_CONTROL(Group.CREDITS, 2, Ages.YEAR),
    NO_PUBLISHER_NAMED(Group.CREDITS, 1, Ages.YEAR),

    DIY_PLACEHOLDER(Group.LABEL, 4, Ages.YEAR),
    ARTIST_OWNED(Group.LABEL, 3, Ages.YEAR),
    MAJOR_LABEL(Group.LABEL, -5, Ages.YEAR),
    MAJOR_DISTRIBUTION(Group.LABEL, -2, Ages.YEAR),
    INDIE_LABEL(Group.LABEL, -1, Ages.YEAR),
    UNKNOWN_LABEL(Group.LABEL, 0, Ages.YEAR),

    NONE_PUBLISHED(Group.CATALOGUE, 3, Ages.QUARTER),
    SOME_PUBLISHED(Group.CATALOGUE, 0, Ages.QUARTER),
    HALF_PUBLISHED(Group.CATALOGUE, -5, Ages.QUARTER),

    CONFIRMED(Group.HUMAN, 20, null),
    REFUTED(Group.HUMAN, -20, null);

    private static final class Ages {
        /** Deals get signed: that a share is open must be looked at again soon. */
        static final Duration OPEN = Duration.ofDays(45);

        static final Duration QUARTER = Duration.ofDays(90);

        /** Deals last years. */
        static final Duration YEAR = Duration.ofDays(365);
    }

    private final Group group;
    private final double points;
    private final Duration halfLife;

    Fact(Group group, double points, Duration halfLife) {
        this.group = group;
        this.points = points;
        this.halfLife = halfLife;
    }

    public Group group() {
        return group;
    }

    double defaultPoints() {
        return points;
    }

    Duration defaultHalfLife() {
        return halfLife;
    }

    /** Whether it says that somebody else already owns a part of the writer's share. */
    boolean saysPublished() {
        return this == INDIE_PUBLISHER
                || this == MAJOR_PUBLISHER
                || this == MAJOR_NAMED
                || this == INDIE_NAMED;
    }
}
