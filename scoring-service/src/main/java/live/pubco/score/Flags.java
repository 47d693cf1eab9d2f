package live.pubco.score;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PublishingStatus;

/** What a human should look at before acting; flags gate the top tier and never move the number. */
final class Flags {

    private static final Duration MONTH = Duration.ofDays(28);
    private static final double MOST = .8;
    private static final double DOUBLED = 2;
    private static final double CROWD = 1_000;
    private static final double WHO_FOLLOW = .001;

    private final EnrichedTrack track;
    private final Figures figures;
    private final Instant asOf;

    Flags(EnrichedTrack track, Figures figures, Instant asOf) {
        this.track = track;
        this.figures = figures;
        this.asOf = asOf;
    }

    /** Flags that no scout has cleared. */
    Set<Flag> of(List<WriterScore> writers) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (figures.streams().spiked()) {
            flags.add(Flag.SPIKE);
        }
        if (onePlaylistsDoing()) {
            flags.add(Flag.PLAYLIST_DEPENDENT);
        }
        if (crowdThatFollowsNobody()) {
            flags.add(Flag.BOT_RISK);
        }
        if (writers.stream().anyMatch(w -> w.status() == PublishingStatus.DISPUTED)) {
            flags.add(Flag.DISPUTE);
        }
        if (Writers.work(track)
                .map(ShareChains::new)
                .filter(ShareChains::overclaimed)
                .isPresent()) {
            flags.add(Flag.SHARES_OVER_100);
        }
        if (track.getMlc().filter(section -> section.getAmbiguous()).isPresent()
                || track.getMusicbrainz().filter(section -> section.getAmbiguous()).isPresent()) {
            flags.add(Flag.AMBIGUOUS_MATCH);
        }
        if (Match.mlc(track).reused() || Match.musicbrainz(track).reused()) {
            flags.add(Flag.ISRC_REUSE);
        }
        if (contradicts(new TextEvidence(track).credits(), writers)) {
            flags.add(Flag.CONFLICT);
        }
        track.getOverrides().stream()
                .filter(o -> o.getKind() == OverrideKind.CLEAR_FLAG && HumanEvidence.holds(o, asOf))
                .forEach(o -> flags.removeIf(flag -> flag.name().equals(o.getTarget())));
        return flags;
    }

    /** Most of what the reach gained in a month came with one watched playlist. */
    private boolean onePlaylistsDoing() {
        double gained = figures.track().change("playlist_reach").orElse(0);
        if (!(gained > 0) || figures.takenAt() == null) {
            return false;
        }
        Instant since = figures.takenAt().minus(MONTH);
        return track.getMemberships().stream()
                .filter(m -> DiscoveryReadings.added(m).isAfter(since))
                .filter(m -> !DiscoveryReadings.added(m).isAfter(figures.takenAt()))
                .anyMatch(m -> m.getFollowers().orElse(0L) >= MOST * gained);
    }

    /**
     * The artist's listeners doubled, and of the new ones hardly any follows: people who come to
     * stay do. Nothing is said where either figure is not known.
     */
    private boolean crowdThatFollowsNobody() {
        OptionalDouble listeners = figures.artist().value("spotify_monthly_listeners");
        OptionalDouble came = figures.artist().change("spotify_monthly_listeners");
        OptionalDouble follow = figures.artist().change("spotify_followers");
        if (listeners.isEmpty() || came.isEmpty() || follow.isEmpty()) {
            return false;
        }
        double before = listeners.getAsDouble() - came.getAsDouble();
        return before >= 0
                && came.getAsDouble() >= CROWD
                && listeners.getAsDouble() >= DOUBLED * before
                && follow.getAsDouble() < WHO_FOLLOW * came.getAsDouble();
    }

    /** Two sources disagree on whether a share is taken. */
    static boolean contradicts(Evidence credits, List<WriterScore> writers) {
        boolean taken =
                writers.stream()
                        .anyMatch(
                                w ->
                                        w.status() == PublishingStatus.INDIE_PUBLISHED
                                                || w.status() == PublishingStatus.MAJOR_PUBLISHED);
        boolean open = writers.stream().anyMatch(w -> w.status() == PublishingStatus.UNPUBLISHED);
        return credits.fact()
                .filter(
                        fact ->
                                taken && fact == Fact.COPYRIGHT_CONTROL
                                        || open && !taken && fact.saysPublished())
                .isPresent();
    }
}
