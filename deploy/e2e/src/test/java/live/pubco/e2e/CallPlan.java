package live.pubco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many calls fresh tracks may cost, from the ledger. How full a batch gets depends on when its
 * records arrive: of those it is only held that they save calls; how many, the table shows.
 */
final class CallPlan {

    private static final Map<String, String> UPSTREAMS =
            Map.of(
                    "spotify-enricher", "spotify",
                    "credits-scraper", "open",
                    "mlc-enricher", "mlc",
                    "musicbrainz-enricher", "musicbrainz",
                    "chartmetric-enricher", "chartmetric");

    /** What the services say they asked and called, as their metrics tell it. */
    record Figures(String service, double questions, double calls) {

        static Figures of(String service, String metrics) {
            return new Figures(
                    service,
                    sum(metrics, "pubco_questions_total\\{.*how=\"asked\".*"),
                    sum(metrics, "pubco_upstream_calls_seconds_count.*"));
        }

        private static double sum(String metrics, String line) {
            return metrics.lines()
                    .filter(each -> each.matches(line))
                    .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' '))))
                    .sum();
        }
    }

    private final JsonNode upstreams;
    private final int tracks;
    private final List<JsonNode> truths;

    CallPlan(JsonNode ledger, List<JsonNode> truths) {
        this.upstreams = ledger.path("upstreams");
        this.tracks = truths.size();
        this.truths = truths;
    }

    /** What was asked more often than the plan allows. */
    List<String> exceeded() {
        Map<String, int[]> plan = new LinkedHashMap<>();
        int unmatched =
                count(each -> !each.at("/expected/mlc/registry").asText().equals("MATCHED"));
        plan.put("mlc recordings", limit("mlc", "recordings", tracks));
        plan.put("mlc songcode", limit("mlc", "songcode", 3 * unmatched));
        plan.put("mlc works", limit("mlc", "works", tracks / 2));
        plan.put("spotify tracks", limit("spotify", "tracks", tracks / 2));
        plan.put("spotify track", limit("spotify", "track", tracks / 2));
        plan.put("chartmetric track", limit("chartmetric", "track", tracks));
        plan.put("chartmetric artist", limit("chartmetric", "artist", artists()));
        plan.put("chartmetric history", limit("chartmetric", "track-stats", 0));
        plan.put("musicbrainz searches", limit("musicbrainz", "search-recording", tracks / 2));
        List<String> exceeded = new ArrayList<>();
        plan.forEach(
                (what, figures) -> {
                    if (figures[0] > figures[1]) {
                        exceeded.add(what + ": " + figures[0] + " instead of " + figures[1]);
                    }
                });
        return exceeded;
    }

    /** Calls a question from the metrics beside those that the sources counted. */
    String table(List<Figures> services) {
        return services.stream()
                .map(
                        each ->
                                String.format(
                                        Locale.ROOT,
                                        "%-22s %5.0f questions %5.0f calls %5.2f each; ledger %d",
                                        each.service(),
                                        each.questions(),
                                        each.calls(),
                                        each.calls() / Math.max(1, each.questions()),
                                        upstreams
                                                .path(UPSTREAMS.get(each.service()))
                                                .path("calls")
                                                .asInt()))
                .collect(Collectors.joining("\n"));
    }

    private int[] limit(String upstream, String operation, int most) {
        int calls = 0;
        for (JsonNode outcome : upstreams.path(upstream).path("operations").path(operation)) {
            calls += outcome.asInt();
        }
        return new int[] {calls, most};
    }

    private int artists() {
        return (int)
                truths.stream()
                        .flatMap(each -> texts(each.at("/chartmetric/artists")).stream())
                        .distinct()
                        .count();
    }

    private int count(java.util.function.Predicate<JsonNode> which) {
        return (int) truths.stream().filter(which).count();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
