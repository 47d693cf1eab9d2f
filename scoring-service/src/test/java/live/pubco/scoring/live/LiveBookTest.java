package live.pubco.scoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.ProgressKind;
import live.pubco.schemas.TrackProgress;
import live.pubco.score.Samples;
import org.junit.jupiter.api.Test;

class LiveBookTest {

    private static final Instant NOW = Samples.NOW;

    private final LiveBook book = new LiveBook();

    @Test
    void theSameNewsTwiceCountsOnce() {
        tell("a", ProgressKind.SEEN);
        tell("a", ProgressKind.SEEN);

        LiveProgress.View view = book.news(NOW).get(0);

        assertThat(view.tracks()).isEqualTo(1);
        assertThat(view.phases().get("ingest").done()).isEqualTo(1);
        assertThat(book.news(NOW)).isEmpty();
    }

    @Test
    void aTrackThatCameBackTellsHowEveryPhaseEnded() {
        book.take(
                progress("a", ProgressKind.BACK, Map.of("mlc", "NOT_FOUND", "spotify", "FOUND")),
                NOW);

        Map<String, LiveProgress.Counts> phases = book.news(NOW).get(0).phases();

        assertThat(phases.get("spotify").done()).isEqualTo(1);
        assertThat(phases.get("mlc").notFound()).isEqualTo(1);
        assertThat(phases.get("chartmetric")).isEqualTo(new LiveProgress.Counts(0, 0, 0));
    }

    @Test
    void aRefreshIsOverWhenEverythingThatCameBackIsScored() {
        tell("a", ProgressKind.BACK);
        book.take(refreshed(1), NOW);
        assertThat(book.news(NOW).get(0).over()).isFalse();

        book.scored("a", NOW);

        assertThat(book.news(NOW).get(0).over()).isTrue();
        assertThat(book.since()).isEmpty();
    }

    @Test
    void aScoreThatWasMissedIsNotWaitedForForEver() {
        tell("a", ProgressKind.BACK);
        book.take(refreshed(1), NOW);
        book.news(NOW);

        List<LiveProgress.View> later = book.news(NOW.plus(Duration.ofMinutes(2)));

        assertThat(later).singleElement().matches(LiveProgress.View::over);
    }

    @Test
    void aNewRefreshTakesThePlaceOfTheOneBefore() {
        tell("a", ProgressKind.AWAITED);
        TrackProgress next =
                TrackProgress.newBuilder(progress("b", ProgressKind.AWAITED, Map.of()))
                        .setRefreshId("second")
                        .build();
        book.take(next, NOW);

        assertThat(book.news(NOW))
                .singleElement()
                .matches(view -> view.refreshId().equals("second") && view.tracks() == 1);
    }

    @Test
    void aDeadTrackFailsInEveryPhaseThatItDidNotReach() {
        tell("a", ProgressKind.SEEN);
        tell("a", ProgressKind.DEAD_LETTER);

        Map<String, LiveProgress.Counts> phases = book.news(NOW).get(0).phases();

        assertThat(phases.get("ingest").done()).isEqualTo(1);
        assertThat(phases.get("score").failed()).isEqualTo(1);
    }

    private void tell(String track, ProgressKind kind) {
        book.take(progress(track, kind, Map.of()), NOW);
    }

    private static TrackProgress progress(
            String track, ProgressKind kind, Map<String, String> steps) {
        return TrackProgress.newBuilder()
                .setPlaylistId("p")
                .setRefreshId("first")
                .setTrackId(track)
                .setKind(kind)
                .setSteps(steps)
                .build();
    }

    private static PlaylistRefreshed refreshed(int returned) {
        return PlaylistRefreshed.newBuilder()
                .setPlaylistId("p")
                .setRefreshId("first")
                .setStartedAt(NOW)
                .setFinishedAt(NOW)
                .setTracks(returned)
                .setReturned(returned)
                .build();
    }
}
