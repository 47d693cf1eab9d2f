package live.pubco.phase.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Waiting items in one line per fairness key; the lines take turns, each of as many items as it
 * weighs; within a line the first is served first.
 */
final class FairQueue<T> {

    private static final class Line<T> {
        private final Deque<T> items = new ArrayDeque<>();
        private int weight;
        private int leftOfTurn;
    }

    private final Map<String, Line<T>> lines = new HashMap<>();
    private final Deque<String> turns = new ArrayDeque<>();

    void add(Fairness fairness, T item) {
        Line<T> line = lines.get(fairness.key());
        if (line == null) {
            line = new Line<>();
            line.leftOfTurn = fairness.weight();
            lines.put(fairness.key(), line);
            turns.addLast(fairness.key());
        }
        line.weight = fairness.weight();
        line.items.addLast(item);
    }

    Optional<T> poll() {
        String key = turns.peekFirst();
        if (key == null) {
            return Optional.empty();
        }
        Line<T> line = lines.get(key);
        T item = line.items.removeFirst();
        line.leftOfTurn--;
        if (line.items.isEmpty()) {
            turns.removeFirst();
            lines.remove(key);
        } else if (line.leftOfTurn == 0) {
            line.leftOfTurn = line.weight;
            turns.addLast(turns.removeFirst());
        }
        return Optional.of(item);
    }
}
