package live.pubco.phase.engine;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the engine runs between two topics. Everything but {@link #ask} is quick and free of side
 * effects.
 *
 * @param <R> the record
 * @param <Q> a question about a record; equal questions are asked once
 * @param <A> an answer, which may well say that there is none
 */
public interface Stage<R, Q, A> {

    /** Reads a record; whatever it throws makes the record a dead letter. */
    R decode(ConsumerRecord<byte[], byte[]> source);

    /** Decides whether there is something to ask. */
    Plan<R, Q> plan(R record);

    /**
     * Asks all questions at once and answers every one; must not fail for a reason that lies with
     * the provider.
     */
    Uni<Map<Q, A>> ask(Set<Q> questions);

    /** The answer to a question that was not answered in time. */
    A unanswered(String reason);

    /** How long an answer serves equal questions of other records; zero for not at all. */
    Duration rememberFor(A answer);

    /** Writes the answer down. */
    R finish(R record, A answer, Asked asked);

    /** The record as it leaves; carries the key and headers of its source. */
    ProducerRecord<byte[], byte[]> encode(R record, ConsumerRecord<byte[], byte[]> source);

    /** Whose turn the record takes, so that many of one kind do not hold up few of another. */
    Fairness fairness(R record);

    /** How it went, in a word, for whoever counts. */
    default String outcome(R output) {
        return "passed";
    }

    /** Whether the answer is that there is no such thing. */
    default boolean isNegative(A answer) {
        return false;
    }
}
