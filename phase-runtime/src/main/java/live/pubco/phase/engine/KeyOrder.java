package live.pubco.phase.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records of one key one after another: the next may go when the one before it is finished. */
final class KeyOrder<R> {

    private final Map<Object, Entry<R>> last = new HashMap<>();

    /** True when the entry may go at once; otherwise it waits for its turn. */
    boolean enter(Entry<R> entry) {
        Entry<R> before = last.put(entry.key, entry);
        if (before != null) {
            before.next = entry;
        }
        return before == null;
    }

    /** The entry is over; whose turn it is now. */
    Optional<Entry<R>> leave(Entry<R> entry) {
        if (entry.next == null) {
            last.remove(entry.key);
        }
        return Optional.ofNullable(entry.next);
    }
}
