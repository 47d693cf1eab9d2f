package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.UpstreamException;

/**
 * Gathers what is known of a track: one call for it, and one for each of its artists that was not
 * asked about within the day.
 */
@ApplicationScoped
class ProfileFinder {

    private static final int KEPT = 50_000;
    private static final int ARTISTS = 10;
    private static final int WEEKS = 13;

    private final ChartmetricClient client;
    private final IdFinder ids;
    private final Timer timer;
    private final boolean asksStreams;
    private final Remembered<Long, Optional<TrackProfile>> tracks;
    private final Remembered<Long, Optional<ArtistProfile>> artists;

    ProfileFinder(
            ChartmetricClient client, IdFinder ids, Timer timer, ChartmetricSettings settings) {
        this.client = client;
        this.ids = ids;
        this.timer = timer;
        this.asksStreams = settings.weeklyStreams();
        this.tracks = new Remembered<>(settings.tracksFor(), KEPT, this::askTrack);
        this.artists = new Remembered<>(settings.artistsFor(), KEPT, this::askArtist);
    }

    Uni<Answer<Profile>> find(Question question) {
        return ids.find(question)
                .flatMap(id -> id.map(tracks::get).orElse(Uni.createFrom().item(Optional.empty())))
                .flatMap(
                        track ->
                                track.map(found -> complete(found, question))
                                        .orElse(
                                                Uni.createFrom()
                                                        .item(Answer.notFound("unknown track"))));
    }

    private Uni<Answer<Profile>> complete(TrackProfile track, Question question) {
        List<Long> artistIds =
                track.artistIds().isEmpty() ? question.artistIds() : track.artistIds();
        return Uni.combine()
                .all()
                .unis(artists(artistIds), streams(track.id()))
                .with((people, streams) -> Answer.found(new Profile(track, people, streams)));
    }

    private Uni<List<ArtistProfile>> artists(List<Long> artistIds) {
        if (artistIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<Optional<ArtistProfile>>> asked =
                artistIds.stream().limit(ARTISTS).map(this::artist).toList();
        return Uni.join()
                .all(asked)
                .andFailFast()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    /** A plan without artists is no reason to go without the track; who they are is known. */
    private Uni<Optional<ArtistProfile>> artist(long id) {
        return artists.get(id)
                .onFailure(ProfileFinder::isRefused)
                .recoverWithItem(() -> Optional.of(ArtistProfile.refused(id)));
    }

    private Uni<List<Series>> streams(long trackId) {
        if (!asksStreams) {
            return Uni.createFrom().item(List.of());
        }
        LocalDate since = LocalDate.ofInstant(timer.now(), ZoneOffset.UTC).minusWeeks(WEEKS);
        return client.streams(trackId, since.toString())
                .map(rows -> rows.stream().map(Series::read).toList())
                .onFailure(ProfileFinder::isRefused)
                .recoverWithItem(List.of());
    }

    private Uni<Optional<TrackProfile>> askTrack(long id) {
        return client.track(id).map(rows -> first(rows).map(row -> TrackProfile.read(id, row)));
    }

    private Uni<Optional<ArtistProfile>> askArtist(long id) {
        return client.artist(id).map(rows -> first(rows).map(row -> ArtistProfile.read(id, row)));
    }

    private static Optional<JsonNode> first(List<JsonNode> rows) {
        return rows.stream().filter(JsonNode::isObject).findFirst();
    }

    private static boolean isRefused(Throwable thrown) {
        return thrown instanceof UpstreamException exception && exception.refusedStatus() != 0;
    }
}
