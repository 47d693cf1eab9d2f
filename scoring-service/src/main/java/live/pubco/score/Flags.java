package live.pubco.score;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PublishingStatus;

/** What a human should look at before acting; flags gate the top tier and never move the number. */
final class Flags {

    private Flags() {}

    /** Flags that no scout has cleared. */
    static Set<Flag> of(EnrichedTrack track, List<WriterScore> writers, Instant asOf) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (Figures.of(track).streams().spiked()) {
            flags.add(Flag.SPIKE);
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
