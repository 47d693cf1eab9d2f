package live.pubco.scoring.live;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What listeners are told, and what they missed. Of progress only the last state of each playlist
 * is kept, of everything else the last thousand. An id says which process counted it: another one
 * resumes by time instead, and rather tells something twice than not at all.
 */
@ApplicationScoped
class LiveLog {

    private static final int KEPT = 1_000;

    /** What a listener may be behind before it is cut off; it comes back with its last id. */
    private static final int BEHIND = 2_048;

    private static final long OVERLAP_MS = 60_000;

    /** Something to tell; the same key replaces what was told before. */
    record Event(String id, long sequence, Instant at, String name, String key, Object data) {}

    private final Map<String, Event> states = new LinkedHashMap<>();
    private final Deque<Event> happened = new ArrayDeque<>();
    private final Set<MultiEmitter<? super Event>> listeners = new LinkedHashSet<>();
    private final long epoch;
    private long sequence;

    LiveLog(Clock clock) {
        this.epoch = clock.millis();
    }

    /** A state, which takes the place of the one before it. */
    synchronized void state(String name, String key, Instant at, Object data) {
        Event event = event(name, key, at, data);
        states.remove(key);
        states.put(key, event);
        tell(event);
    }

    /** Something that happened once. */
    synchronized void happened(String name, String key, Instant at, Object data) {
        Event event = event(name, key, at, data);
        happened.add(event);
        if (happened.size() > KEPT) {
            happened.remove();
        }
        tell(event);
    }

    /** Nothing more is to be said of it. */
    synchronized void forget(String key) {
        states.remove(key);
    }

    private Event event(String name, String key, Instant at, Object data) {
        sequence++;
        String id = epoch + "-" + sequence + "-" + at.toEpochMilli();
        return new Event(id, sequence, at, name, key, data);
    }

    private void tell(Event event) {
        List.copyOf(listeners).forEach(listener -> listener.emit(event));
    }

    /** All states and, after an id, what happened since; then everything as it happens. */
    Multi<Event> after(String lastId) {
        return Multi.createFrom().emitter(emitter -> join(emitter, lastId), BEHIND);
    }

    /** Streams end by themselves never, and a service that stops waits for its requests to end. */
    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "live-end"));
    }

    private synchronized void end() {
        List.copyOf(listeners).forEach(MultiEmitter::complete);
    }

    private synchronized void join(MultiEmitter<? super Event> listener, String lastId) {
        missed(lastId).forEach(listener::emit);
        listeners.add(listener);
        listener.onTermination(() -> leave(listener));
    }

    private synchronized void leave(MultiEmitter<? super Event> listener) {
        listeners.remove(listener);
    }

    private List<Event> missed(String lastId) {
        if (lastId == null || !lastId.matches("\\d{1,18}-\\d{1,18}-\\d{1,18}")) {
            return new ArrayList<>(states.values());
        }
        String[] parts = lastId.split("-");
        if (Long.parseLong(parts[0]) == epoch) {
            long last = Long.parseLong(parts[1]);
            return Stream.concat(states.values().stream(), happened.stream())
                    .filter(event -> event.sequence() > last)
                    .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
                    .toList();
        }
        Instant since = Instant.ofEpochMilli(Long.parseLong(parts[2]) - OVERLAP_MS);
        return Stream.concat(
                        states.values().stream(),
                        happened.stream().filter(event -> event.at().isAfter(since)))
                .toList();
    }
}
