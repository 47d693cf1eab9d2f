package live.pubco.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import live.pubco.phase.Answer;

/** Asks Spotify and Chartmetric about a playlist at the same time and keeps both outcomes. */
@ApplicationScoped
class PlaylistMetadata {

    /** Long enough for the listing that follows an adding. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** What each of the two said. */
    record Both(Answer<Metadata> spotify, Answer<Metadata> chartmetric) {

        /** Spotify's word first; empty when neither knows the playlist. */
        Optional<Metadata> merged() {
            Optional<Metadata> second = value(chartmetric);
            return value(spotify)
                    .map(first -> second.map(first::or).orElse(first))
                    .or(() -> second);
        }

        Optional<Long> chartmetricId() {
            return value(chartmetric).map(Metadata::chartmetricId);
        }

        Optional<String> snapshotId() {
            return value(spotify).map(Metadata::snapshotId);
        }

        private static Optional<Metadata> value(Answer<Metadata> answer) {
            return answer instanceof Answer.Found<Metadata> found
                    ? Optional.of(found.value())
                    : Optional.empty();
        }

        private boolean settled() {
            return !(spotify instanceof Answer.Unavailable)
                    && !(chartmetric instanceof Answer.Unavailable);
        }
    }

    private final SpotifyPlaylists spotify;
    private final ChartmetricPlaylists chartmetric;
    private final Duration patience;
    private final Duration hintsWait;
    private final Cache<String, Both> recent =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

    PlaylistMetadata(
            SpotifyPlaylists spotify, ChartmetricPlaylists chartmetric, IngestSettings settings) {
        this.spotify = spotify;
        this.chartmetric = chartmetric;
        this.patience = settings.ingest().giveUpAfter();
        this.hintsWait = settings.ingest().hintsWait();
    }

    /**
     * Both answers for a listing; those that its adding brought serve once, so that a refresh sees
     * what changed since. However long they take within reason; but where Spotify knows the
     * playlist, the slower Chartmetric holds its listing up no longer than its ids are worth.
     */
    Uni<Both> ask(String playlistId) {
        Both known = recent.asMap().remove(playlistId);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        Uni<Answer<Metadata>> second = chartmetric.metadata(playlistId);
        second.subscribe().with(started -> {}, failed -> {});
        return within(patience, spotify.metadata(playlistId))
                .flatMap(
                        first ->
                                within(isFound(first) ? hintsWait : patience, second)
                                        .map(other -> new Both(first, other)));
    }

    private static boolean isFound(Answer<Metadata> answer) {
        return answer instanceof Answer.Found;
    }

    /** Both answers, each within the time given; what is late counts as not answered. */
    Uni<Both> ask(String playlistId, Duration wait) {
        Both known = recent.getIfPresent(playlistId);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.combine()
                .all()
                .unis(
                        within(wait, spotify.metadata(playlistId)),
                        within(wait, chartmetric.metadata(playlistId)))
                .with(Both::new)
                .invoke(both -> remember(playlistId, both));
    }

    private void remember(String playlistId, Both both) {
        if (both.settled()) {
            recent.put(playlistId, both);
        }
    }

    private static Uni<Answer<Metadata>> within(Duration wait, Uni<Answer<Metadata>> answer) {
        return answer.ifNoItem()
                .after(wait)
                .recoverWithItem(() -> Answer.unavailable("no answer within " + wait));
    }
}
