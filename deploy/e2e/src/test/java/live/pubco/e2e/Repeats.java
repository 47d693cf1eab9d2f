package live.pubco.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was written more than once, by the reason for it. */
final class Repeats {

    /** A killed process, and where the group stood when it was dead. */
    record Death(String victim, Map<Integer, Long> committed) {

        /** It had written this, and nobody knew: whoever comes next writes it again. */
        boolean hid(Written written) {
            return written.by().equals(victim)
                    && written.offset() >= committed.getOrDefault(written.partition(), 0L);
        }
    }

    /** One more time, after another process or the same. */
    record Repeat(Written before, Written after) {}

    private final List<Written> output;
    private final Map<String, Set<Written.Source>> writtenBy = new HashMap<>();
    private final List<Repeat> byDeath = new ArrayList<>();
    private final List<Repeat> byHandover = new ArrayList<>();
    private final List<Repeat> withoutCause = new ArrayList<>();

    Repeats(List<Written> output, List<Death> deaths) {
        this.output = output;
        output.forEach(
                each ->
                        writtenBy
                                .computeIfAbsent(each.by(), by -> new HashSet<>())
                                .add(each.source()));
        Map<Written.Source, Written> last = new HashMap<>();
        for (Written each : output) {
            Written before = last.put(each.source(), each);
            if (before != null) {
                sort(new Repeat(before, each), deaths);
            }
        }
    }

    List<Repeat> byDeath() {
        return byDeath;
    }

    /** What a process had finished ahead of a record that it had to leave unfinished. */
    List<Repeat> byHandover() {
        return byHandover;
    }

    List<Repeat> withoutCause() {
        return withoutCause;
    }

    private void sort(Repeat repeat, List<Death> deaths) {
        if (deaths.stream().anyMatch(each -> each.hid(repeat.before()))) {
            byDeath.add(repeat);
        } else if (wasAhead(repeat)) {
            byHandover.add(repeat);
        } else {
            withoutCause.add(repeat);
        }
    }

    /**
     * Whoever came next had to write an earlier record of the partition for the first of the two.
     */
    private boolean wasAhead(Repeat repeat) {
        Written before = repeat.before();
        Set<Written.Source> finished = writtenBy.get(before.by());
        return output.stream()
                .filter(each -> each.by().equals(repeat.after().by()))
                .filter(each -> each.partition() == before.partition())
                .filter(each -> each.offset() < before.offset() && each.at() >= before.at())
                .anyMatch(each -> !finished.contains(each.source()));
    }
}
