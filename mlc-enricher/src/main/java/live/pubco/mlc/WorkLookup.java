package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.phase.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works by song code, many in a call, halved when The MLC finds that too many. A work that several
 * recordings share is asked for once, and every code has an answer of its own.
 */
@Singleton
class WorkLookup {

    private static final int REMEMBERED = 20_000;

    private final MlcClient client;
    private final ObjectMapper json;
    private final int perCall;
    private final Cache<String, Uni<Map<String, Answer<RegisteredWork>>>> calls;

    @Inject
    WorkLookup(
            MlcClient client,
            ObjectMapper json,
            MlcProperties properties,
            @ConfigProperty(name = "pubco.phase.cache-for", defaultValue = "1h")
                    Duration rememberFor) {
        this.client = client;
        this.json = json;
        this.perCall = Math.max(1, properties.worksPerCall());
        this.calls =
                Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(rememberFor).build();
    }

    /**
     * Answers every code.
     *
     * @param anew those of the codes for which remembered answers will not do
     */
    Uni<Map<String, Answer<RegisteredWork>>> ask(Set<String> codes, Set<String> anew) {
        Map<String, Uni<Map<String, Answer<RegisteredWork>>>> callOf = callsFor(codes, anew);
        return together(
                codes.stream()
                        .map(code -> callOf.get(code).map(all -> Map.of(code, all.get(code))))
                        .toList());
    }

    private synchronized Map<String, Uni<Map<String, Answer<RegisteredWork>>>> callsFor(
            Set<String> codes, Set<String> anew) {
        Map<String, Uni<Map<String, Answer<RegisteredWork>>>> callOf = new HashMap<>();
        List<String> unasked = new ArrayList<>();
        for (String code : codes) {
            Uni<Map<String, Answer<RegisteredWork>>> known = calls.getIfPresent(code);
            if (known == null || anew.contains(code)) {
                unasked.add(code);
            } else {
                callOf.put(code, known);
            }
        }
        for (int from = 0; from < unasked.size(); from += perCall) {
            int to = Math.min(from + perCall, unasked.size());
            List<String> some = List.copyOf(unasked.subList(from, to));
            Uni<Map<String, Answer<RegisteredWork>>> call =
                    call(some).invoke(this::forgetUnanswered).memoize().indefinitely();
            some.forEach(code -> callOf.put(code, call));
        }
        calls.putAll(callOf);
        return callOf;
    }

    private void forgetUnanswered(Map<String, Answer<RegisteredWork>> answers) {
        answers.forEach(
                (code, answer) -> {
                    if (answer instanceof Answer.Unavailable<RegisteredWork>) {
                        calls.invalidate(code);
                    }
                });
    }

    private Uni<Map<String, Answer<RegisteredWork>>> call(List<String> codes) {
        return client.works(codes)
                .map(nodes -> read(codes, nodes))
                .onFailure()
                .recoverWithUni(thrown -> recover(codes, thrown));
    }

    private Uni<Map<String, Answer<RegisteredWork>>> recover(List<String> codes, Throwable thrown) {
        boolean tooMany =
                switch (Outcome.refusedStatus(thrown)) {
                    case 400, 404, 413, 414 -> codes.size() > 1;
                    default -> false;
                };
        if (tooMany) {
            int middle = codes.size() / 2;
            return together(
                    List.of(
                            call(codes.subList(0, middle)),
                            call(codes.subList(middle, codes.size()))));
        }
        return Uni.createFrom().item(each(codes, code -> Outcome.of(thrown)));
    }

    private Map<String, Answer<RegisteredWork>> read(List<String> codes, List<JsonNode> nodes) {
        Map<String, Answer<RegisteredWork>> byCode = new HashMap<>();
        for (JsonNode node : nodes) {
            Answer<RegisteredWork> work =
                    Outcome.read(json, node, RegisteredWork.class)
                            .map(Answer::found)
                            .orElseGet(() -> Answer.refused(Outcome.UNKNOWN_SHAPE));
            byCode.putIfAbsent(code(node), work);
        }
        return each(codes, code -> byCode.getOrDefault(code, Answer.notFound("unknown code")));
    }

    private static String code(JsonNode work) {
        return work.path(work.has("mlcSongCode") ? "mlcSongCode" : "mlcsongCode").asText().strip();
    }

    private static <T> Map<String, T> each(List<String> codes, Function<String, T> value) {
        return codes.stream().collect(Collectors.toMap(Function.identity(), value));
    }

    private static Uni<Map<String, Answer<RegisteredWork>>> together(
            Collection<Uni<Map<String, Answer<RegisteredWork>>>> parts) {
        if (parts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.join()
                .all(List.copyOf(parts))
                .andFailFast()
                .map(
                        answers -> {
                            Map<String, Answer<RegisteredWork>> all = new HashMap<>();
                            answers.forEach(all::putAll);
                            return all;
                        });
    }
}
