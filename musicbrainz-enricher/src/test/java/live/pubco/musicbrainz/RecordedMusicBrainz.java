package live.pubco.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import live.pubco.phase.RecordedFile;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/** MusicBrainz from files: answers by the beginning of the call, and remembers what was asked. */
final class RecordedMusicBrainz implements MusicBrainzApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant TODAY = Instant.parse("2026-09-01T12:00:00Z");

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, JsonNode> bent = new HashMap<>();
    final List<String> calls = new ArrayList<>();

    /** Answers calls that begin so with a file, or with a status when it is a number. */
    RecordedMusicBrainz on(String call, String answer) {
        answers.put(call, answer);
        return this;
    }

    /** Answers calls that begin so with this. */
    RecordedMusicBrainz bent(String call, JsonNode answer) {
        bent.put(call, answer);
        return this;
    }

    List<String> calls(String beginning) {
        return calls.stream().filter(call -> call.startsWith(beginning)).toList();
    }

    MusicBrainzClient client() {
        return new MusicBrainzClient(this, upstream(), settings("test@pubco.example"), "1.2.3");
    }

    MusicBrainzEnricher enricher() {
        return enricher(this, upstream(), new SystemTimer(Clock.fixed(TODAY, ZoneOffset.UTC)));
    }

    /** The service's beans around a client. */
    static MusicBrainzEnricher enricher(MusicBrainzApi api, Upstream upstream, Timer timer) {
        MusicBrainzSettings settings = settings("test@pubco.example");
        MusicBrainzClient client = new MusicBrainzClient(api, upstream, settings, "1.2.3");
        return new MusicBrainzEnricher(
                settings,
                new RecordingFinder(client),
                new CandidateFinder(new WorkFinder(client), new PeopleFinder(client, settings)),
                timer);
    }

    static Upstream upstream() {
        Duration soon = Duration.ofMillis(1);
        UpstreamSettings settings =
                new UpstreamSettings(
                        0, 1, Duration.ofSeconds(5), Duration.ofMillis(50), soon, soon, 1000, soon);
        return new Upstream(
                settings,
                new MusicBrainzFailures(),
                new SystemTimer(Clock.systemUTC()),
                new Random(1),
                UpstreamListener.NONE);
    }

    static MusicBrainzSettings settings(String contact) {
        return new MusicBrainzSettings() {
            @Override
            public String url() {
                return "http://127.0.0.1/ws/2";
            }

            @Override
            public Optional<String> contact() {
                return Optional.ofNullable(contact);
            }

            @Override
            public Duration artistsFor() {
                return Duration.ofHours(1);
            }

            @Override
            public int artistsKept() {
                return 1000;
            }

            @Override
            public boolean identities() {
                return true;
            }

            @Override
            public Duration lookUpYoungerThan() {
                return Duration.ofDays(90);
            }
        };
    }

    @Override
    public Uni<Wire.RecordingPage> searchRecordings(String agent, String query, int limit, int at) {
        return answer("recording?" + query + "@" + at, Wire.RecordingPage.class);
    }

    @Override
    public Uni<Wire.WorkPage> searchWorks(String agent, String query, int limit, int at) {
        return answer("work?" + query + "@" + at, Wire.WorkPage.class);
    }

    @Override
    public Uni<Wire.ArtistPage> searchArtists(String agent, String query, int limit, int at) {
        return answer("artist?" + query + "@" + at, Wire.ArtistPage.class);
    }

    @Override
    public Uni<Wire.UrlPage> searchUrls(String agent, String query, int limit, int at) {
        return answer("url?" + query + "@" + at, Wire.UrlPage.class);
    }

    @Override
    public Uni<Wire.IsrcAnswer> isrc(String agent, String isrc, String inc) {
        return answer("isrc/" + isrc, Wire.IsrcAnswer.class);
    }

    @Override
    public Uni<Wire.Recording> recording(String agent, String mbid, String inc) {
        return answer("recording/" + mbid, Wire.Recording.class);
    }

    @Override
    public Uni<Wire.Artist> artist(String agent, String mbid, String inc) {
        return answer("artist/" + mbid, Wire.Artist.class);
    }

    private <T> Uni<T> answer(String call, Class<T> type) {
        calls.add(call);
        for (Map.Entry<String, JsonNode> each : bent.entrySet()) {
            if (call.startsWith(each.getKey())) {
                return Uni.createFrom()
                        .item(Unchecked.supplier(() -> JSON.treeToValue(each.getValue(), type)));
            }
        }
        String answer =
                answers.entrySet().stream()
                        .filter(entry -> call.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("nothing");
        return answer.matches("[0-9]{3}")
                ? Uni.createFrom().failure(new WebApplicationException(Integer.parseInt(answer)))
                : Uni.createFrom().item(read(answer, type));
    }

    static <T> T read(String file, Class<T> type) {
        return JSON.convertValue(RecordedFile.json("/answers/" + file + ".json"), type);
    }
}
