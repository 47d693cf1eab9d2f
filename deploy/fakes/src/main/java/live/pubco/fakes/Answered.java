package live.pubco.fakes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The questions that have had an answer. What a page fetches belongs to one visit: who did not get
 * a part of it has to load the page again, and is not blamed for the parts that had come.
 */
final class Answered {
    private final Set<Long> questions = new HashSet<>();
    private final Map<String, Set<Long>> byVisit = new HashMap<>();

    /** Whether this is the first answer to the question. */
    boolean add(Call call, String question) {
        long hash = Dice.hash(0, call.operation(), question);
        call.visit().ifPresent(visit -> of(visit).add(hash));
        return questions.add(hash);
    }

    /** A part of the visit did not come: it brought nothing. */
    void spoil(String visit) {
        questions.removeAll(of(visit));
        byVisit.remove(visit);
    }

    void clear() {
        questions.clear();
        byVisit.clear();
    }

    private Set<Long> of(String visit) {
        return byVisit.computeIfAbsent(visit, v -> new HashSet<>());
    }
}
