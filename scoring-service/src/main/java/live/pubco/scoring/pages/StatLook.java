package live.pubco.scoring.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import live.pubco.scoring.Json;

/** What Chartmetric counts, as tables and as bars of streams a week. */
record StatLook(List<Week> weeks, List<Figure> track, List<Artist> artists) {

    /** Streams of one week; height in percent of the highest. */
    record Week(String monday, long streams, double height) {}

    /** A figure with its changes, which are absent where the provider has none. */
    record Figure(String name, double value, Double weekly, Double monthly) {}

    record Artist(String name, String stage, List<Figure> figures) {}

    static StatLook of(JsonNode record) {
        JsonNode section = record.path("chartmetric");
        return new StatLook(
                weeks(section.path("weeklyStreams")),
                figures(section),
                Json.stream(section.path("artists"))
                        .map(
                                artist ->
                                        new Artist(
                                                artist.path("name").asText("unnamed"),
                                                artist.path("careerStage").asText(null),
                                                figures(artist)))
                        .toList());
    }

    private static List<Week> weeks(JsonNode array) {
        long most =
                Json.stream(array).mapToLong(week -> week.path("streams").asLong()).max().orElse(1);
        List<Week> weeks = new ArrayList<>();
        for (JsonNode week : array) {
            long streams = week.path("streams").asLong();
            weeks.add(
                    new Week(
                            week.path("week").asText(),
                            streams,
                            Math.max(1, 100.0 * streams / Math.max(1, most))));
        }
        return weeks;
    }

    private static List<Figure> figures(JsonNode owner) {
        return Json.stream(owner.path("statistics"))
                .map(
                        figure ->
                                new Figure(
                                        figure.path("name").asText().replace('_', ' '),
                                        figure.path("value").asDouble(),
                                        number(figure.path("weeklyChange")),
                                        number(figure.path("monthlyChange"))))
                .toList();
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
    }
}
