package live.pubco.scoring.sink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits rows so that no statement writes the same thing twice and everything is written in the
 * order in which it came: what is stored does not depend on where batches were cut.
 */
final class Waves {

    private Waves() {}

    static List<List<Row>> of(List<Row> rows) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<Row>> waves = new ArrayList<>();
        List<Row> asTheyCame = new ArrayList<>(rows);
        // the same thing comes from the same partition only
        asTheyCame.sort(Comparator.comparingLong(row -> row.source().offset()));
        for (Row row : asTheyCame) {
            int wave = row.subject().isEmpty() ? 0 : seen.merge(row.subject(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }
}
