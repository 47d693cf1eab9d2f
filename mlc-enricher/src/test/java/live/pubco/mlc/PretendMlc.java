package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import live.pubco.phase.Answer;
import live.pubco.phase.VirtualTimer;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/** The MLC in memory, as far as a test fills it, and the service's beans around it. */
final class PretendMlc implements MlcApi {

    final List<String> calls = new ArrayList<>();
    final List<String> bearers = new ArrayList<>();
    final Map<String, List<JsonNode>> recordings = new HashMap<>();
    final Map<String, List<JsonNode>> hits = new HashMap<>();
    final Map<String, JsonNode> works = new HashMap<>();
    final Map<String, Integer> refused = new HashMap<>();
    final VirtualTimer timer = new VirtualTimer();
    int mostWorks = 100;
    MlcToken password = new MlcToken("an-id-token", "a-refresh-token", "3600", null);
    private final MlcEnricher enricher;

    PretendMlc() {
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
                        new MlcFailures(),
                        timer,
                        new SplittableRandom(1),
                        UpstreamListener.NONE);
        enricher = enricher(this, upstream, timer);
    }

    /** The service's beans around a client. */
    static MlcEnricher enricher(MlcApi api, Upstream upstream, VirtualTimer timer) {
        MlcProperties properties = properties();
        Duration hour = Duration.ofHours(1);
        Standing standing = new Standing(timer);
        MlcClient client = new MlcClient(api, properties, upstream, standing, timer);
        RecordingLookup lookup = new RecordingLookup(client, Recorded.JSON, hour);
        TitleSearch titles = new TitleSearch(client, Recorded.JSON, properties, hour);
        WorkLookup works = new WorkLookup(client, Recorded.JSON, properties, hour);
        return new MlcEnricher(properties, standing, new Search(lookup, titles), works);
    }

    MlcEnricher enricher() {
        return enricher;
    }

    Map<MlcQuestion, Answer<MlcAnswer>> ask(MlcQuestion... questions) {
        return enricher.ask(Set.of(questions)).await().atMost(Duration.ofSeconds(5));
    }

    Answer<MlcAnswer> answer(MlcQuestion question) {
        return ask(question).get(question);
    }

    long calls(String operation) {
        return calls.stream().filter(call -> call.startsWith(operation + " ")).count();
    }

    /** A recording of the work, which is made up where the code is new. */
    void holds(String isrc, String code) {
        ObjectNode row = (ObjectNode) Recorded.json("recordings.json").get(0).deepCopy();
        recordings
                .computeIfAbsent(isrc, none -> new ArrayList<>())
                .add(row.put("isrc", isrc).put("mlcsongCode", code));
        if (code != null) {
            works.computeIfAbsent(code, PretendMlc::work);
        }
    }

    static ObjectNode work(String code) {
        ObjectNode work = (ObjectNode) Recorded.json("works.json").get(0).deepCopy();
        return work.put("mlcSongCode", code).put("iswc", (String) null);
    }

    @Override
    public Uni<MlcToken> token(MlcLogin login) {
        calls.add("token " + login);
        Integer status = refused.get(login.toString());
        MlcToken renewed = new MlcToken("a-new-id-token", null, "3600", null);
        return status != null
                ? refuse(status)
                : Uni.createFrom().item(login.refreshToken() == null ? password : renewed);
    }

    @Override
    public Uni<List<JsonNode>> recordings(String authorization, RecordingSearch search) {
        calls.add("recordings " + search.isrc());
        bearers.add(authorization);
        Integer status = refused.get(search.isrc());
        return status != null
                ? refuse(status)
                : Uni.createFrom().item(recordings.getOrDefault(search.isrc(), List.of()));
    }

    @Override
    public Uni<List<JsonNode>> songCodes(String authorization, TitleWriterSearch search) {
        String writer = search.writers().get(0).writerLastName();
        calls.add("songcode " + search.title() + "/" + writer);
        return Uni.createFrom().item(hits.getOrDefault(writer, List.of()));
    }

    @Override
    public Uni<List<JsonNode>> works(String authorization, List<SongCode> codes) {
        calls.add("works " + codes.size());
        Optional<Integer> status =
                codes.stream()
                        .map(SongCode::code)
                        .filter(refused::containsKey)
                        .map(refused::get)
                        .findFirst();
        if (codes.size() > mostWorks || status.isPresent()) {
            return refuse(status.orElse(413));
        }
        return Uni.createFrom()
                .item(
                        codes.stream()
                                .filter(code -> works.containsKey(code.code()))
                                .map(code -> works.get(code.code()))
                                .toList());
    }

    private static <T> Uni<T> refuse(int status) {
        return Uni.createFrom().failure(new WebApplicationException(status));
    }

    private static MlcProperties properties() {
        return new MlcProperties() {
            @Override
            public Optional<String> username() {
                return Optional.of("a-user");
            }

            @Override
            public Optional<String> password() {
                return Optional.of("a-password");
            }

            @Override
            public int worksPerCall() {
                return 25;
            }

            @Override
            public int titleSearches() {
                return 3;
            }
        };
    }
}
