package live.pubco.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import live.pubco.schemas.ObservationStatus;

/** Reads off a record whether a track is picking up speed. */
final class MomentumReadings {

    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "shazam_growth", "shazam_counts",
                    "youtube_growth", "youtube_views",
                    "tiktok_growth", "tiktok_videos");

    private final Figures figures;

    MomentumReadings(Figures figures) {
        this.figures = figures;
    }

    List<Reading> all() {
        return List.of(increments(), consistency(), reach(), corroboration());
    }

    private Reading increments() {
        if (!figures.streams().canGrow()) {
            return Reading.of(Input.M1, figures.missing());
        }
        Streams streams = figures.streams();
        String detail =
                String.format(
                        Locale.ROOT,
                        "weekly streams %,d \u2192 %,d",
                        streams.before(),
                        streams.last());
        return Reading.of(Input.M1, figures.ok(streams.growth(), detail), "streams_growth");
    }

    private Reading consistency() {
        int weeks = figures.streams().comparisons();
        if (weeks == 0) {
            return Reading.of(Input.M2, figures.missing());
        }
        int ups = figures.streams().ups();
        String detail =
                weeks == 1
                        ? (ups == 1 ? "up" : "not up") + " in the last week"
                        : "up in " + ups + " of the last " + weeks + " weeks";
        return Reading.of(Input.M2, figures.ok((ups + 1.0) / (weeks + 2.0), detail));
    }

    private Reading reach() {
        OptionalDouble growth = figures.track().growth("playlist_reach");
        if (growth.isEmpty()) {
            return Reading.of(Input.M3, figures.missing());
        }
        String detail = "playlist reach " + Wording.percent(growth.getAsDouble()) + " a month";
        return Reading.of(Input.M3, figures.ok(growth.getAsDouble(), detail), "reach_growth");
    }

    private Reading corroboration() {
        Map<String, Double> growths = new TreeMap<>();
        ELSEWHERE.forEach(
                (metric, name) ->
                        figures.track()
                                .growth(name)
                                .ifPresent(growth -> growths.put(metric, growth)));
        if (growths.isEmpty()) {
            return Reading.of(
                    Input.M4,
                    figures.asked()
                            ? Observation.missing(ObservationStatus.NOT_CHECKED, Figures.SOURCE)
                            : figures.missing());
        }
        double mean = growths.values().stream().mapToDouble(Double::doubleValue).sum();
        mean /= growths.size();
        String detail = String.join(", ", growths.keySet()).replace("_growth", "") + " growing";
        return new Reading(
                Input.M4,
                figures.ok(mean, mean > 0 ? detail : detail.replace("growing", "shrinking")),
                growths);
    }
}
