package live.pubco.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.UpstreamException;

/** Asks for tracks in one call where the application may, one by one where it may not. */
@Singleton
class TrackLookup {

    private final SpotifyClient client;
    private final SpotifyMode mode;
    private final ObjectMapper json;

    @Inject
    TrackLookup(SpotifyClient client, SpotifyMode mode, ObjectMapper json) {
        this.client = client;
        this.mode = mode;
        this.json = json;
    }

    Uni<Map<String, Answer<SpotifyAnswer>>> ask(Collection<String> ids) {
        return resolve(List.copyOf(ids));
    }

    private Uni<Map<String, Answer<SpotifyAnswer>>> resolve(List<String> ids) {
        return ids.size() < 2 || !mode.allowsBatches()
                ? oneByOne(ids)
                : client.tracks(ids)
                        .map(tracks -> read(ids, tracks))
                        .onFailure()
                        .recoverWithUni(thrown -> recover(ids, thrown));
    }

    private Uni<Map<String, Answer<SpotifyAnswer>>> recover(List<String> ids, Throwable thrown) {
        return switch (refusedStatus(thrown)) {
            case 400, 404, 413, 414 -> split(ids);
            case 403 -> isNoPremium(thrown) ? failed(ids, thrown) : probe(ids, thrown);
            default -> failed(ids, thrown);
        };
    }

    /** One bad id spoils a whole call: halve until it is alone. */
    private Uni<Map<String, Answer<SpotifyAnswer>>> split(List<String> ids) {
        int middle = ids.size() / 2;
        return all(
                List.of(resolve(ids.subList(0, middle)), resolve(ids.subList(middle, ids.size()))));
    }

    /**
     * A refused batch means development mode only when a single look-up is answered and the batch
     * is refused once more: the mode is kept, so a passing fault must not bring it about.
     */
    private Uni<Map<String, Answer<SpotifyAnswer>>> probe(List<String> ids, Throwable refusal) {
        List<String> others = ids.subList(1, ids.size());
        return single(ids.get(0))
                .flatMap(
                        answer ->
                                answer instanceof Answer.Found || answer instanceof Answer.NotFound
                                        ? all(List.of(known(ids.get(0), answer), again(others)))
                                        : failed(ids, refusal));
    }

    private Uni<Map<String, Answer<SpotifyAnswer>>> again(List<String> ids) {
        return client.tracks(ids)
                .map(tracks -> read(ids, tracks))
                .onFailure(thrown -> refusedStatus(thrown) == 403)
                .recoverWithUni(
                        () -> {
                            mode.batchesAreRefused();
                            return oneByOne(ids);
                        })
                .onFailure()
                .recoverWithUni(thrown -> recover(ids, thrown));
    }

    private static Uni<Map<String, Answer<SpotifyAnswer>>> known(
            String id, Answer<SpotifyAnswer> answer) {
        return Uni.createFrom().item(Map.of(id, answer));
    }

    private Uni<Map<String, Answer<SpotifyAnswer>>> oneByOne(List<String> ids) {
        List<Uni<Map<String, Answer<SpotifyAnswer>>>> calls = new ArrayList<>();
        ids.forEach(id -> calls.add(single(id).map(answer -> Map.of(id, answer))));
        return all(calls);
    }

    private Uni<Answer<SpotifyAnswer>> single(String id) {
        return client.track(id)
                .map(track -> read(id, track))
                .onFailure()
                .recoverWithItem(TrackLookup::answer);
    }

    private Uni<Map<String, Answer<SpotifyAnswer>>> failed(List<String> ids, Throwable thrown) {
        Answer<SpotifyAnswer> answer = answer(thrown);
        return Uni.createFrom()
                .item(ids.stream().collect(Collectors.toMap(Function.identity(), id -> answer)));
    }

    private Map<String, Answer<SpotifyAnswer>> read(List<String> ids, List<JsonNode> tracks) {
        Map<String, JsonNode> served = Attribution.of(ids, tracks);
        return ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> read(id, served.get(id))));
    }

    private Answer<SpotifyAnswer> read(String id, JsonNode track) {
        if (track == null || !track.isObject()) {
            return Answer.notFound("unknown to Spotify");
        }
        try {
            SpotifyTrack read = json.treeToValue(track, SpotifyTrack.class);
            return Answer.found(new SpotifyAnswer(read.orServedAs(id)));
        } catch (JsonProcessingException odd) {
            return Answer.refused("a track of unknown shape");
        }
    }

    private static Answer<SpotifyAnswer> answer(Throwable thrown) {
        if (!(thrown instanceof UpstreamException exception)) {
            return Answer.unavailable(thrown.getClass().getSimpleName());
        }
        Failure failure = exception.failure();
        if (exception.refusedStatus() == 404) {
            return Answer.notFound("unknown to Spotify");
        }
        return failure instanceof Failure.Refused
                ? Answer.refused(failure.reason())
                : Answer.unavailable(failure.reason());
    }

    private static boolean isNoPremium(Throwable thrown) {
        return SpotifyFailures.NO_PREMIUM.equals(thrown.getMessage());
    }

    private static int refusedStatus(Throwable thrown) {
        return thrown instanceof UpstreamException exception ? exception.refusedStatus() : 0;
    }

    private static <T> Uni<Map<String, T>> all(List<Uni<Map<String, T>>> parts) {
        if (parts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.join()
                .all(parts)
                .andFailFast()
                .map(
                        answers -> {
                            Map<String, T> together = new HashMap<>();
                            answers.forEach(together::putAll);
                            return together;
                        });
    }
}
