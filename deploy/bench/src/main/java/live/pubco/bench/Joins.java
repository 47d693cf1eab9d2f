package live.pubco.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Topics;

/**
 * Milliseconds from the writing of a sighting to the sight of the record that follows from it; the
 * record itself bears the sighting's time.
 */
final class Joins {

    private Joins() {}

    static Sample of(TopicLog log, int from, int to) {
        Map<String, List<Long>> sighted = new HashMap<>();
        log.of(Topics.TRACK_SIGHTED, from, to)
                .forEach(
                        entry ->
                                sighted.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                                        .add(entry.writtenAt()));
        Map<String, Integer> next = new HashMap<>();
        List<Long> millis = new ArrayList<>();
        log.of(Topics.TRACK_DISCOVERED, from, to)
                .forEach(
                        entry -> {
                            int index = next.merge(entry.key(), 1, Integer::sum) - 1;
                            List<Long> written = sighted.getOrDefault(entry.key(), List.of());
                            if (index < written.size()) {
                                millis.add(entry.seenAt() - written.get(index));
                            }
                        });
        return Sample.of(millis);
    }
}
