package live.pubco.phase.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records of one key one after another: the next may go when the one before it is finished. */
final class KeyOrder<R> {

    private final Map<Object, Deque<Entry<R>>> busy = new HashMap<>();

    /** True when the entry may go at once; otherwise it waits for its turn. */
    boolean enter(Entry<R> entry) {
        Deque<Entry<R>> waiting = busy.get(entry.key);
        if (waiting == null) {
            busy.put(entry.key, new ArrayDeque<>(0));
            return true;
        }
        waiting.addLast(entry);
        return false;
    }

    /** The entry is over; whose turn it is now. */
    Optional<Entry<R>> leave(Entry<R> entry) {
        Deque<Entry<R>> waiting = busy.get(entry.key);
        Entry<R> next = waiting.pollFirst();
        if (next == null) {
            busy.remove(entry.key);
        }
        return Optional.ofNullable(next);
    }
}
