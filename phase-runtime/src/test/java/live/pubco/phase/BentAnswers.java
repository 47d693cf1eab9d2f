package live.pubco.phase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;

/**
 * Every way in which one place of a provider's answer may differ from what was promised: null,
 * missing, a number as text, keys nobody knows. A phase has to bear them all.
 */
public final class BentAnswers {

    private BentAnswers() {}

    /**
     * Asks once for every bend of an answer, and fails when one of them is no answer, or one that
     * cannot be written down.
     *
     * @param ask what the phase makes of the bent answer
     */
    public static <A> void areBorne(
            JsonNode recorded, Enricher<?, A> enricher, Function<JsonNode, Answer<A>> ask) {
        bends(recorded)
                .forEach(
                        bent -> {
                            Answer<A> answer = ask.apply(bent);
                            assertThat(answer)
                                    .as("answer to %s", bent)
                                    .isInstanceOfAny(Answer.Found.class, Answer.NotFound.class);
                            if (answer instanceof Answer.Found<A> found) {
                                write(enricher, found.value());
                            }
                        });
    }

    static Stream<JsonNode> bends(JsonNode recorded) {
        List<JsonNode> bends = new ArrayList<>();
        collect(recorded, JsonPointer.empty(), recorded, bends);
        return bends.stream();
    }

    private static void collect(
            JsonNode whole, JsonPointer at, JsonNode node, List<JsonNode> bends) {
        if (!at.matches()) {
            bends.add(with(whole, at, NullNode.getInstance()));
            bends.add(without(whole, at));
        }
        if (node.isNumber()) {
            bends.add(with(whole, at, TextNode.valueOf(node.asText())));
        }
        if (node.isObject()) {
            ObjectNode more = node.deepCopy();
            more.putObject("addedLater").putArray("values").add(1);
            bends.add(with(whole, at, more));
            node.properties()
                    .forEach(
                            each ->
                                    collect(
                                            whole,
                                            at.appendProperty(each.getKey()),
                                            each.getValue(),
                                            bends));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(whole, at.appendIndex(i), node.get(i), bends);
        }
    }

    private static JsonNode with(JsonNode whole, JsonPointer at, JsonNode other) {
        if (at.matches()) {
            return other;
        }
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), other);
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), other);
        }
        return copy;
    }

    private static JsonNode without(JsonNode whole, JsonPointer at) {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.remove(at.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        }
        return copy;
    }

    private static <A> void write(Enricher<?, A> enricher, A answer) {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(Tracks.discovered());
        enricher.merge(answer, track);
        try {
            assertThat(EnrichedTrack.getEncoder().encode(track.build()).remaining()).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
