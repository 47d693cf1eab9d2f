package live.pubco.scoring.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PublishingChanged;
import live.pubco.schemas.ScoredTrack;
import live.pubco.scoring.pages.Wordings;
import live.pubco.scoring.pages.Words;
import live.pubco.scoring.reads.TrackFacts;

/** Which rules something new meets; the same news meets the same rules with the same ids. */
final class Alerts {

    /** A rule that was met. */
    record Alert(
            String alertId,
            String ruleId,
            String ruleName,
            WatchRule.Event event,
            String trackId,
            String text,
            Instant raisedAt) {}

    private final List<WatchRule> rules;
    private final Map<String, TrackFacts> tracks;
    private final Map<String, Alert> raised = new LinkedHashMap<>();

    Alerts(List<WatchRule> rules, Map<String, TrackFacts> tracks) {
        this.rules = rules;
        this.tracks = tracks;
    }

    void moved(PublishingChanged change) {
        TrackFacts track = tracks.get(change.getTrackId());
        if (track != null) {
            String text =
                    "%s: %s%s"
                            .formatted(
                                    track.about(),
                                    Words.change(change.getChange()),
                                    change.getParty().map(party -> ", " + party).orElse(""));
            raise(
                    WatchRule.Event.PUBLISHING,
                    track,
                    change.getChangeId(),
                    change.getDetectedAt(),
                    text);
        }
    }

    /** A score that is not the track's current one any more says nothing. */
    void scored(ScoredTrack scored) {
        TrackFacts track = tracks.get(scored.getTrackId());
        if (track == null || !track.asOf().equals(scored.getAsOf())) {
            return;
        }
        if (track.tierBefore() == null) {
            raise(
                    WatchRule.Event.NEW,
                    track,
                    "first",
                    track.asOf(),
                    "%s is new: %s, tier %s"
                            .formatted(
                                    track.about(),
                                    Wordings.score(track.score()),
                                    Words.tier(track.tier())));
        } else if (!track.tierBefore().equals(track.tier())) {
            raise(
                    WatchRule.Event.TIER,
                    track,
                    track.asOf().toString(),
                    track.asOf(),
                    "%s went from tier %s to %s"
                            .formatted(
                                    track.about(),
                                    Words.tier(track.tierBefore()),
                                    Words.tier(track.tier())));
        }
    }

    /** A track that no playlist had shown is told of when it is scored. */
    void listed(PlaylistDelta delta) {
        for (DeltaEntry entry : delta.getEntries()) {
            TrackFacts track = tracks.get(entry.getTrackId());
            if (track != null && isNew(entry)) {
                raise(
                        WatchRule.Event.NEW,
                        track,
                        delta.getPlaylistId() + "|" + delta.getRefreshId(),
                        delta.getTakenAt(),
                        track.about() + " came to a playlist");
            }
        }
    }

    static boolean isNew(DeltaEntry entry) {
        return switch (entry.getKind()) {
            case ADDED -> !entry.getFirstSeenAnywhere();
            case RETURNED -> true;
            case REMOVED, MOVED -> false;
        };
    }

    private void raise(
            WatchRule.Event event, TrackFacts track, String identity, Instant at, String text) {
        for (WatchRule rule : rules) {
            if (rule.listensTo(event, at) && rule.covers(track)) {
                String all =
                        String.join("|", rule.ruleId(), event.name(), track.trackId(), identity);
                String id = UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
                raised.put(
                        id,
                        new Alert(
                                id, rule.ruleId(), rule.name(), event, track.trackId(), text, at));
            }
        }
    }

    List<Alert> raised() {
        return List.copyOf(raised.values());
    }
}
