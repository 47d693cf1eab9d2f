package live.pubco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many calls fresh tracks may cost, from the ledger. How full a batch gets depends on when its
 * records arrive: while they trickle, it is only held that batches save calls; of tracks that are
 * there at the same time, that no batch too many was asked.
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

    /** What was asked more often than tracks may cost that came one by one. */
    List<String> exceededOneByOne() {
        Map<String, Integer> plan = new LinkedHashMap<>(single());
        plan.put("mlc works", tracks / 2);
        // one that comes alone is asked for alone
        plan.put("spotify track,tracks", tracks / 2);
        plan.put("musicbrainz search-recording", tracks / 2);
        return exceeded(plan);
    }

    /** What was asked more often than tracks may cost that came at the same time. */
    List<String> exceededAtOnce() {
        Map<String, Integer> plan = new LinkedHashMap<>(single());
        plan.put("spotify track", 0);
        plan.put("spotify tracks", fullCalls(tracks, 50));
        plan.put("spotify albums", fullCalls(50, 20) * fullCalls(tracks, 50));
        // some recordings are of several works, so a batch of 50 tracks may need a third call
        plan.put("mlc works", fullCalls(tracks, 25) + fullCalls(tracks, 50));
        plan.put("musicbrainz search-recording", fullCalls(tracks, 50));
        plan.put("musicbrainz search-work", fullCalls(tracks, 50));
        plan.put("musicbrainz search-artist", fullCalls(tracks, 50));
        plan.put("musicbrainz url", fullCalls(tracks, 25));
        return exceeded(plan);
    }

    /** What is asked for one by one, however tracks come. */
    private Map<String, Integer> single() {
        int unmatched =
                count(each -> !each.at("/expected/mlc/registry").asText().equals("MATCHED"));
        return Map.of(
                "mlc recordings",
                tracks,
                "mlc songcode",
                3 * unmatched,
                "chartmetric track",
                tracks,
                "chartmetric artist",
                artists(),
                "chartmetric track-stats",
                0);
    }

    private static int fullCalls(int questions, int perCall) {
        return (questions + perCall - 1) / perCall;
    }

    private List<String> exceeded(Map<String, Integer> plan) {
        List<String> exceeded = new ArrayList<>();
        plan.forEach(
                (what, most) -> {
                    String[] words = what.split(" ");
                    int calls =
                            Stream.of(words[1].split(","))
                                    .mapToInt(operation -> calls(words[0], operation))
                                    .sum();
                    if (calls > most) {
                        exceeded.add(what + ": " + calls + " instead of " + most);
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

    /** Calls by operation of the source behind a service, in one line. */
    String calls(String service) {
        String upstream = UPSTREAMS.get(service);
        return upstreams.path(upstream).path("operations").properties().stream()
                .map(each -> each.getKey() + " " + calls(upstream, each.getKey()))
                .collect(Collectors.joining(", ", service + ": ", ""));
    }

    private int calls(String upstream, String operation) {
        int calls = 0;
        for (JsonNode outcome : upstreams.path(upstream).path("operations").path(operation)) {
            calls += outcome.asInt();
        }
        return calls;
    }

    private int artists() {
        return (int)
                truths.stream()
                        .flatMap(each -> texts(each.at("/chartmetric/artists")).stream())
                        .distinct()
                        .count();
    }

    private int count(Predicate<JsonNode> which) {
        return (int) truths.stream().filter(which).count();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
