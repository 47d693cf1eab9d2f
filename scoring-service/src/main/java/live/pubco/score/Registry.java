package live.pubco.score;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Companies by their whole name; no fragment of a name ever decides anything. */
final class Registry {

    /** What a company is, and whose. */
    record Entry(String tier, String parent) {}

    static final Registry LABELS = new Registry("labels.tsv");
    static final Registry PUBLISHERS = new Registry("publishers.tsv");

    private final Map<String, Entry> byAlias = new HashMap<>();

    private Registry(String file) {
        for (String[] row : DataFile.rows(file)) {
            byAlias.put(Names.company(row[0]), new Entry(row[1], row[2]));
        }
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(byAlias.get(Names.company(name)));
    }
}
