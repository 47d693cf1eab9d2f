package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import live.pubco.phase.RecordedFile;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/** Chartmetric from files: answers by the beginning of the call, and remembers what was asked. */
final class RecordedChartmetric implements ChartmetricApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, JsonNode> bent = new HashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private String expired = "";
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** Answers calls that begin so with a file, or with a status when it is a number. */
    RecordedChartmetric on(String call, String answer) {
        answers.put(call, answer);
        return this;
    }

    /** Answers calls that begin so with this in the envelope. */
    RecordedChartmetric bent(String call, JsonNode inside) {
        bent.put(call, JSON.createObjectNode().set("obj", inside));
        return this;
    }

    /** The tokens issued up to now are no longer accepted. */
    void expireTokens() {
        expired = "Bearer token-" + tokens.get();
    }

    List<String> calls(String beginning) {
        return calls.stream().filter(call -> call.startsWith(beginning)).toList();
    }

    ChartmetricEnricher enricher() {
        return enricher(settings("refresh", false));
    }

    ChartmetricEnricher enricher(ChartmetricSettings settings) {
        SystemTimer timer = new SystemTimer(Clock.systemUTC());
        return enricher(this, upstream(timer), timer, settings);
    }

    /** The service's beans around a client. */
    static ChartmetricEnricher enricher(
            ChartmetricApi api, Upstream upstream, Timer timer, ChartmetricSettings settings) {
        ChartmetricClient client = new ChartmetricClient(api, upstream, timer, settings);
        IdFinder ids = new IdFinder(client, settings);
        return new ChartmetricEnricher(settings, new ProfileFinder(client, ids, timer, settings));
    }

    private static Upstream upstream(SystemTimer timer) {
        Duration soon = Duration.ofMillis(1);
        UpstreamSettings settings =
                new UpstreamSettings(
                        0, 4, Duration.ofSeconds(5), Duration.ofMillis(50), soon, soon, 1000, soon);
        return new Upstream(
                settings, new ChartmetricFailures(), timer, new Random(1), UpstreamListener.NONE);
    }

    static ChartmetricSettings settings(String refreshToken, boolean weeklyStreams) {
        return new ChartmetricSettings() {
            @Override
            public String url() {
                return "http://127.0.0.1";
            }

            @Override
            public Optional<String> refreshToken() {
                return Optional.ofNullable(refreshToken);
            }

            @Override
            public boolean weeklyStreams() {
                return weeklyStreams;
            }

            @Override
            public Duration artistsFor() {
                return Duration.ofHours(24);
            }

            @Override
            public Duration tracksFor() {
                return Duration.ofHours(1);
            }

            @Override
            public Duration idsFor() {
                return Duration.ofDays(30);
            }

            @Override
            public Duration stoppedFor() {
                return Duration.ofMinutes(15);
            }
        };
    }

    @Override
    public Uni<TokenAnswer> token(TokenRequest request) {
        calls.add("token");
        String answer = answers.getOrDefault("token", "");
        return answer.isEmpty()
                ? Uni.createFrom()
                        .item(
                                new TokenAnswer(
                                        "token-" + tokens.incrementAndGet(), IntNode.valueOf(3600)))
                : Uni.createFrom().failure(new WebApplicationException(Integer.parseInt(answer)));
    }

    @Override
    public Uni<JsonNode> ids(String bearer, String type, String id) {
        return answer(bearer, "ids/" + type + "/" + id);
    }

    @Override
    public Uni<JsonNode> track(String bearer, long id) {
        return answer(bearer, "track/" + id);
    }

    @Override
    public Uni<JsonNode> streams(String bearer, long id, String since) {
        return answer(bearer, "streams/" + id);
    }

    @Override
    public Uni<JsonNode> artist(String bearer, long id) {
        return answer(bearer, "artist/" + id);
    }

    private Uni<JsonNode> answer(String bearer, String call) {
        calls.add(call);
        if (bearer.equals(expired)) {
            return Uni.createFrom().failure(new WebApplicationException(401));
        }
        for (Map.Entry<String, JsonNode> each : bent.entrySet()) {
            if (call.startsWith(each.getKey())) {
                return Uni.createFrom().item(each.getValue());
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
                : Uni.createFrom().item(read(answer));
    }

    static JsonNode read(String file) {
        return RecordedFile.json("/answers/" + file + ".json");
    }
}
