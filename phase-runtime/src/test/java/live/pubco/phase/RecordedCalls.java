package live.pubco.phase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An upstream that plays a script: each call takes the first answer meant for it that was not given
 * yet. What a script does not mention may be answered as usual.
 */
final class RecordedCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Line> script;
    private final Map<String, JsonNode> usual = new LinkedHashMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private final VirtualTimer timer;
    private Line last;

    RecordedCalls(JsonNode calls, VirtualTimer timer) {
        this.script =
                StreamSupport.stream(calls.spliterator(), false)
                        .map(call -> JSON.convertValue(call, Line.class))
                        .toList();
        this.timer = timer;
    }

    void usually(String beginning, JsonNode answer) {
        usual.put(beginning, answer);
    }

    /** A client whose calls are answered from the script. */
    <T> T client(Class<T> api) {
        return api.cast(
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        (proxy, method, arguments) -> answer(method, arguments)));
    }

    /** What happened otherwise than written; empty when all went as the script says. */
    List<String> deviations() {
        List<String> deviations = new ArrayList<>(unexpected);
        script.stream()
                .filter(line -> line.answeredAt.isEmpty())
                .forEach(line -> deviations.add("never called: " + line.to));
        return deviations;
    }

    private Uni<?> answer(Method method, Object[] arguments) throws JsonProcessingException {
        RecordedCall call = RecordedCall.of(method, arguments);
        waitedLongEnough(call);
        Optional<Line> line = script.stream().filter(each -> each.answers(call)).findFirst();
        if (line.isPresent()) {
            last = line.get();
            last.answeredAt = Optional.of(timer.nanos());
            return last.error == null
                    ? read(last.body, method)
                    : Uni.createFrom()
                            .failure(
                                    new WebApplicationException(
                                            RecordedResponse.read(last.error + ".http")));
        }
        Optional<JsonNode> known =
                usual.entrySet().stream()
                        .filter(each -> call.beginsWith(each.getKey()))
                        .filter(each -> script.stream().noneMatch(l -> l.isFor(call)))
                        .map(Map.Entry::getValue)
                        .findFirst();
        if (known.isEmpty()) {
            unexpected.add("unexpected: " + call);
            return Uni.createFrom().failure(new WebApplicationException(400));
        }
        return read(known.get(), method);
    }

    private void waitedLongEnough(RecordedCall call) {
        if (last == null || last.pause == null) {
            return;
        }
        Duration waited = Duration.ofNanos(timer.nanos() - last.answeredAt.orElseThrow());
        Duration pause = Duration.parse(last.pause);
        if (waited.compareTo(pause) < 0 || waited.compareTo(pause.plusSeconds(1)) > 0) {
            unexpected.add("after " + waited + " instead of " + pause + ": " + call);
        }
        last = null;
    }

    private static Uni<?> read(JsonNode body, Method method) {
        if (body == null) {
            return Uni.createFrom().nullItem();
        }
        ParameterizedType uni = (ParameterizedType) method.getGenericReturnType();
        JavaType type = JSON.getTypeFactory().constructType(uni.getActualTypeArguments()[0]);
        try {
            return Uni.createFrom().item(JSON.<Object>readValue(JSON.treeAsTokens(body), type));
        } catch (IOException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
    }

    /** One call of the script and its answer: a body, nothing, or a file of the error table. */
    private static final class Line {
        public String to;
        public String bearer;
        public JsonNode body;
        public String error;
        public boolean always;
        public String pause;
        private Optional<Long> answeredAt = Optional.empty();

        private boolean answers(RecordedCall call) {
            return (always || answeredAt.isEmpty()) && isFor(call);
        }

        private boolean isFor(RecordedCall call) {
            return call.beginsWith(to)
                    && (bearer == null || call.authorization().equals("Bearer " + bearer));
        }
    }
}
