package live.pubco.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import live.pubco.phase.Answer;
import live.pubco.phase.VirtualTimer;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/** A Spotify in memory that knows every well-formed id, and the service's beans around it. */
final class PretendSpotify implements SpotifyApi, SpotifyAccounts {

    final List<String> calls = new ArrayList<>();
    final Map<String, Integer> refused = new HashMap<>();

    /** Refusals of batches that pass. */
    final Deque<Integer> refusals = new ArrayDeque<>();

    final Set<String> unknown = new HashSet<>();
    final Set<String> malformed = new HashSet<>();
    final Map<String, JsonNode> odd = new HashMap<>();
    JsonNode album = Recorded.json("albums.json").at("/albums/0");
    final SpotifyMode mode;
    private final SpotifyEnricher enricher;

    PretendSpotify(boolean albumLines) {
        VirtualTimer timer = new VirtualTimer();
        UpstreamSettings settings =
                new UpstreamSettings(
                        0,
                        100,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        10,
                        Duration.ofSeconds(1));
        Upstream upstream =
                new Upstream(
                        settings,
                        new SpotifyFailures(),
                        timer,
                        new SplittableRandom(1),
                        UpstreamListener.NONE);
        mode = new SpotifyMode(SpotifyMode.Setting.AUTO);
        SpotifyProperties properties = properties(albumLines);
        enricher = enricher(this, this, properties, upstream, mode, timer);
    }

    /** The service's beans. */
    static SpotifyEnricher enricher(
            SpotifyApi api,
            SpotifyAccounts accounts,
            SpotifyProperties properties,
            Upstream upstream,
            SpotifyMode mode,
            Timer timer) {
        Standing standing = new Standing(timer);
        SpotifyClient client =
                new SpotifyClient(api, accounts, properties, upstream, standing, timer);
        return new SpotifyEnricher(
                properties,
                standing,
                new TrackLookup(client, mode, Recorded.JSON),
                new AlbumLookup(client, mode, properties));
    }

    SpotifyEnricher enricher() {
        return enricher;
    }

    Map<String, Answer<SpotifyAnswer>> ask(String... ids) {
        return enricher.ask(Set.of(ids)).await().atMost(Duration.ofSeconds(5));
    }

    long calls(String operation) {
        return calls.stream().filter(call -> call.startsWith(operation + " ")).count();
    }

    @Override
    public Uni<SpotifyToken> token(String basic, String grantType) {
        return Uni.createFrom().item(new SpotifyToken("a-token", 3600L));
    }

    @Override
    public Uni<SpotifyTracks> tracks(String authorization, String ids, String market) {
        List<String> asked = Arrays.asList(ids.split(","));
        calls.add("tracks " + asked.size());
        if (!refusals.isEmpty()) {
            return refuse(refusals.poll());
        }
        if (refused.containsKey("tracks")) {
            return refuse(refused.get("tracks"));
        }
        return asked.stream().anyMatch(malformed::contains)
                ? refuse(400)
                : Uni.createFrom()
                        .item(new SpotifyTracks(asked.stream().map(this::track).toList()));
    }

    @Override
    public Uni<JsonNode> track(String authorization, String id, String market) {
        calls.add("track " + id);
        if (refused.containsKey("track")) {
            return refuse(refused.get("track"));
        }
        if (malformed.contains(id)) {
            return refuse(400);
        }
        return unknown.contains(id) ? refuse(404) : Uni.createFrom().item(track(id));
    }

    @Override
    public Uni<SpotifyAlbums> albums(String authorization, String ids) {
        List<String> asked = Arrays.asList(ids.split(","));
        calls.add("albums " + asked.size());
        return Uni.createFrom().item(new SpotifyAlbums(asked.stream().map(this::album).toList()));
    }

    private SpotifyAlbum album(String id) {
        ObjectNode named = album.deepCopy();
        return Recorded.JSON.convertValue(named.put("id", id), SpotifyAlbum.class);
    }

    private JsonNode track(String id) {
        if (unknown.contains(id)) {
            return NullNode.getInstance();
        }
        ObjectNode track = (ObjectNode) Recorded.json("tracks.json").at("/tracks/0").deepCopy();
        ((ObjectNode) track.get("album")).put("id", "album-of-" + id);
        return odd.getOrDefault(id, track.put("id", id));
    }

    private static <T> Uni<T> refuse(int status) {
        return Uni.createFrom().failure(new WebApplicationException(status));
    }

    static SpotifyProperties properties(boolean albumLines) {
        return new SpotifyProperties() {
            @Override
            public Optional<String> clientId() {
                return Optional.of("an-id");
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.of("a-secret");
            }

            @Override
            public SpotifyMode.Setting mode() {
                return SpotifyMode.Setting.AUTO;
            }

            @Override
            public Optional<String> market() {
                return Optional.empty();
            }

            @Override
            public boolean albumLines() {
                return albumLines;
            }
        };
    }
}
