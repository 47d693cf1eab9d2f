package live.pubco.phase;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;

/**
 * One phase: what to ask, asking, writing the answer down. Only {@link #ask} touches the world; the
 * other moves are pure.
 *
 * @param <Q> a question; equal questions are asked once
 * @param <A> what the provider answers to one question
 */
public interface Enricher<Q, A> {

    /** The question to ask for a track; empty when there is nothing to ask by. */
    Optional<Q> query(EnrichedTrack track);

    /** Asks all questions in one or few calls and answers every one of them. */
    Uni<Map<Q, Answer<A>>> ask(Set<Q> questions);

    /**
     * Writes the answer into the phase's own section and, for identity, into the fields the phase
     * owns.
     */
    void merge(A answer, EnrichedTrack.Builder track);

    /** Why the phase cannot ask at all: switched off, or no credentials; empty when it can. */
    default Optional<String> unavailable() {
        return Optional.empty();
    }
}
