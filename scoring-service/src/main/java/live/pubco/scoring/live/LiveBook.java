package live.pubco.scoring.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.TrackProgress;

/** The refreshes that are under way, told by the chain's own topics; used by one thread. */
final class LiveBook {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, LiveProgress> underWay = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    void named(String playlist, String name) {
        names.put(playlist, name);
    }

    String name(String playlist) {
        return names.get(playlist);
    }

    void take(TrackProgress told, Instant at) {
        LiveProgress known = underWay.get(told.getPlaylistId());
        if (known == null || !known.refreshId().equals(told.getRefreshId())) {
            known = new LiveProgress(told.getPlaylistId(), told.getRefreshId(), at);
            underWay.put(told.getPlaylistId(), known);
        }
        String track = told.getTrackId();
        switch (told.getKind()) {
            case AWAITED -> known.awaited(track, at);
            case SEEN -> known.seen(track, at);
            case DEAD_LETTER -> known.dead(track, at);
            case BACK -> {
                known.seen(track, at);
                for (Map.Entry<String, String> step : told.getSteps().entrySet()) {
                    known.passed(track, step.getKey(), StepStatus.valueOf(step.getValue()), at);
                }
            }
        }
        changed.add(told.getPlaylistId());
    }

    /** A track left a phase, whose own step the record carries. */
    void left(Phase phase, EnrichedTrack track, Instant at) {
        String name = phase.name().toLowerCase(Locale.ROOT);
        Step step = track.getTrail().get(name);
        if (step != null) {
            passed(track.getTrackId(), name, step.getStatus(), at);
        }
    }

    void scored(String track, Instant at) {
        passed(track, "score", StepStatus.FOUND, at);
    }

    private void passed(String track, String stage, StepStatus status, Instant at) {
        underWay.forEach(
                (playlist, progress) -> {
                    if (progress.passed(track, stage, status, at)) {
                        changed.add(playlist);
                    }
                });
    }

    void take(PlaylistRefreshed refreshed, Instant at) {
        LiveProgress known = underWay.get(refreshed.getPlaylistId());
        if (known != null && known.refreshId().equals(refreshed.getRefreshId())) {
            known.refreshed(refreshed.getReturned(), at);
            changed.add(refreshed.getPlaylistId());
        }
    }

    void forget(String playlist) {
        underWay.remove(playlist);
        names.remove(playlist);
    }

    /** What changed since it was asked last; what is over is told once and then forgotten. */
    List<LiveProgress.View> news(Instant now) {
        underWay.forEach(
                (playlist, progress) -> {
                    if (progress.isForgotten(now)) {
                        changed.add(playlist);
                    }
                });
        List<LiveProgress.View> views =
                changed.stream().flatMap(playlist -> view(playlist, now).stream()).toList();
        changed.clear();
        return views;
    }

    private Optional<LiveProgress.View> view(String playlist, Instant now) {
        LiveProgress progress = underWay.get(playlist);
        if (progress == null) {
            return Optional.empty();
        }
        boolean over = progress.isOver() || progress.isForgotten(now);
        if (over) {
            underWay.remove(playlist);
        }
        return Optional.of(progress.view(names.get(playlist), over));
    }

    /** Since when something is under way; empty when nothing is. */
    Optional<Instant> since() {
        return underWay.values().stream().map(LiveProgress::startedAt).min(Instant::compareTo);
    }
}
