package live.pubco.phase.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Waiting items in one line per fairness key; the lines take turns, within a line the first is
 * served first.
 */
final class FairQueue<T> {

    private record Line<T>(String key, Deque<T> items) {}

    private final Map<String, Line<T>> lines = new HashMap<>();
    private final Deque<Line<T>> turns = new ArrayDeque<>();

    void add(String key, T item) {
        Line<T> line = lines.get(key);
        if (line == null) {
            line = new Line<>(key, new ArrayDeque<>());
            lines.put(key, line);
            turns.addLast(line);
        }
        line.items().addLast(item);
    }

    Optional<T> poll() {
        Line<T> line = turns.pollFirst();
        if (line == null) {
            return Optional.empty();
        }
        T item = line.items().removeFirst();
        if (line.items().isEmpty()) {
            lines.remove(line.key());
        } else {
            turns.addLast(line);
        }
        return Optional.of(item);
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }
}
