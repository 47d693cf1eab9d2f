package live.pubco.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built-in reference set, set by judgement until own observations make a real one. */
public final class StarterReference {

    private StarterReference() {}

    /** Named "starter" so that every score says what it was compared with. */
    public static ReferenceSet load() {
        Map<String, Distribution> metrics = new HashMap<>();
        for (String[] row : DataFile.rows("reference-starter.tsv")) {
            List<Double> quantiles =
                    row.length < 4
                            ? List.of()
                            : Stream.of(row[3].split(" ")).map(Double::valueOf).toList();
            double mad = Double.parseDouble(row[2]);
            metrics.put(
                    row[0], new Distribution(0, Double.parseDouble(row[1]), mad, mad, quantiles));
        }
        return new ReferenceSet("starter", Map.of(Cohort.ALL, metrics), Map.of());
    }
}
