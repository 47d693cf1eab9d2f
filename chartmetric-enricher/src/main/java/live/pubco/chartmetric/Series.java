package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A cumulative count over time, of one release of the track on a platform; gaps are normal. */
record Series(String domainId, List<Point> points) {

    /** A count as of a moment. */
    record Point(Instant at, double value) {}

    static Series read(JsonNode series) {
        List<Point> points = new ArrayList<>();
        for (JsonNode item : Tree.list(series.get("data"))) {
            Optional<Instant> at = Tree.instant(item.get("timestp"));
            OptionalDouble value = Tree.number(item.get("value"));
            if (at.isPresent() && value.isPresent()) {
                points.add(new Point(at.get(), value.getAsDouble()));
            }
        }
        points.sort(Comparator.comparing(Point::at));
        return new Series(Tree.text(series.get("track_domain_id")).orElse(""), points);
    }

    /** The series of this track id, else the one with the largest count. */
    static Optional<Series> choose(List<Series> all, String trackId) {
        return all.stream()
                .filter(series -> series.domainId().equals(trackId))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparingDouble(Series::last)));
    }

    private double last() {
        return points.isEmpty() ? -1 : points.get(points.size() - 1).value();
    }
}
