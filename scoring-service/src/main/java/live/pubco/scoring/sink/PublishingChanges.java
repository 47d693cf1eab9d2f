package live.pubco.scoring.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.PublishingChange;
import live.pubco.schemas.PublishingChanged;

/** What moved between two checks of a track's publishing; the same two checks give the same ids. */
final class PublishingChanges {

    private static final double ROUNDING = .01;

    /** Claims of more than the whole, rounding apart. */
    private static final double DISPUTED = 100 + ROUNDING;

    private final EnrichedTrack track;
    private final Instant at;
    private final List<PublishingChanged> changes = new ArrayList<>();

    private PublishingChanges(EnrichedTrack track, Instant at) {
        this.track = track;
        this.at = at;
    }

    static List<PublishingChanged> between(
            Publishing before, Publishing after, EnrichedTrack track, Instant at) {
        PublishingChanges diff = new PublishingChanges(track, at);
        Map<String, Publishing.Work> old = before.bySongCode();
        Map<String, Publishing.Work> now = after.bySongCode();
        now.forEach(
                (code, work) ->
                        Optional.ofNullable(old.get(code))
                                .ifPresentOrElse(
                                        known -> diff.compare(known, work),
                                        () -> diff.registered(work)));
        old.values().stream().filter(work -> !now.containsKey(work.songCode())).forEach(diff::gone);
        return List.copyOf(diff.changes);
    }

    private void registered(Publishing.Work work) {
        add(PublishingChange.SHARE_REGISTERED, work, null, null, open(work));
        if (disputed(work)) {
            add(PublishingChange.DISPUTE_OPENED, work, null, null, open(work));
        }
    }

    private void gone(Publishing.Work work) {
        add(PublishingChange.SHARE_GONE, work, null, open(work), null);
    }

    private void compare(Publishing.Work before, Publishing.Work after) {
        added(before.parties(), after.parties())
                .forEach(
                        party ->
                                add(
                                        PublishingChange.PUBLISHER_APPEARED,
                                        after,
                                        party,
                                        open(before),
                                        open(after)));
        added(before.writers(), after.writers())
                .forEach(
                        writer ->
                                add(
                                        PublishingChange.WRITER_IDENTIFIED,
                                        after,
                                        writer,
                                        open(before),
                                        open(after)));
        double more = after.share() - before.share();
        if (more > ROUNDING && added(before.parties(), after.parties()).isEmpty()) {
            add(PublishingChange.SHARE_REGISTERED, after, null, open(before), open(after));
        }
        if (more < -ROUNDING) {
            add(PublishingChange.SHARE_GONE, after, null, open(before), open(after));
        }
        if (disputed(before) != disputed(after)) {
            add(
                    disputed(after)
                            ? PublishingChange.DISPUTE_OPENED
                            : PublishingChange.DISPUTE_CLOSED,
                    after,
                    null,
                    open(before),
                    open(after));
        }
    }

    private static boolean disputed(Publishing.Work work) {
        return work.share() > DISPUTED;
    }

    private static List<String> added(List<String> before, List<String> after) {
        return after.stream().filter(name -> !before.contains(name)).toList();
    }

    private static double open(Publishing.Work work) {
        return Math.max(0, 100 - work.share());
    }

    private void add(
            PublishingChange change,
            Publishing.Work work,
            String party,
            Double openBefore,
            Double openAfter) {
        String identity =
                String.join(
                        "|",
                        track.getTrackId(),
                        at.toString(),
                        change.name(),
                        work.songCode(),
                        String.valueOf(party));
        changes.add(
                PublishingChanged.newBuilder()
                        .setChangeId(UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)).toString())
                        .setTrackId(track.getTrackId())
                        .setTitle(track.getTitle())
                        .setChange(change)
                        .setDetectedAt(at)
                        .setPreviouslyCheckedAt(
                                track.getPrevious().map(state -> state.getCheckedAt()).orElse(null))
                        .setSongCode(work.songCode())
                        .setParty(party)
                        .setOpenShareBefore(openBefore)
                        .setOpenShareAfter(openAfter)
                        .build());
    }
}
