package live.pubco.mlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.UpstreamException;

/** How a call went, said as an answer; 404 is one too. */
final class Outcome {

    static final String UNKNOWN_SHAPE = "an answer of unknown shape";

    private Outcome() {}

    static <T> Answer<T> of(Throwable thrown) {
        if (!(thrown instanceof UpstreamException exception)) {
            return Answer.unavailable(thrown.getClass().getSimpleName());
        }
        Failure failure = exception.failure();
        if (exception.refusedStatus() == 404) {
            return Answer.notFound("unknown to The MLC");
        }
        return failure instanceof Failure.Refused
                ? Answer.refused(failure.reason())
                : Answer.unavailable(failure.reason());
    }

    static int refusedStatus(Throwable thrown) {
        return thrown instanceof UpstreamException exception ? exception.refusedStatus() : 0;
    }

    /** Those that can be read; none at all among some is a failure, not an empty answer. */
    static <T> List<T> readable(ObjectMapper json, List<JsonNode> nodes, Class<T> type) {
        List<T> read = nodes.stream().flatMap(node -> read(json, node, type).stream()).toList();
        if (read.isEmpty() && !nodes.stream().allMatch(JsonNode::isNull)) {
            throw new UpstreamException(new Failure.Refused(200, UNKNOWN_SHAPE));
        }
        return read;
    }

    static <T> Optional<T> read(ObjectMapper json, JsonNode node, Class<T> type) {
        try {
            return node.isObject() ? Optional.of(json.treeToValue(node, type)) : Optional.empty();
        } catch (JsonProcessingException odd) {
            return Optional.empty();
        }
    }
}
