package live.pubco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import live.pubco.schemas.Phase;

/** Which facts of a section differ from the truth; statuses are judged elsewhere. */
final class Facts {

    private Facts() {}

    static List<String> differences(Phase phase, JsonNode truth, JsonNode record, String status) {
        List<String> found = new ArrayList<>();
        if (status.equals("FOUND")) {
            switch (phase) {
                case SPOTIFY -> spotify(truth, record, found);
                case CREDITS -> credits(truth.path("credits"), record.path("credits"), found);
                case MLC -> mlc(truth, record.path("mlc"), found);
                case MUSICBRAINZ -> musicbrainz(truth, record.path("musicbrainz"), found);
                case CHARTMETRIC -> chartmetric(truth, record.path("chartmetric"), found);
            }
        }
        return found;
    }

    private static void spotify(JsonNode truth, JsonNode record, List<String> found) {
        for (String field : List.of("title", "durationMs", "releaseDate")) {
            same(field, truth.path(field).asText(), record.path(field).asText(), found);
        }
        same("isrc", text(truth.path("isrc")), text(record.path("isrcs").path(0)), found);
    }

    private static void credits(JsonNode truth, JsonNode section, List<String> found) {
        for (String kind : List.of("writer", "producer")) {
            Set<String> shown =
                    texts(section.path("contributors"), "name", each -> isA(kind, each));
            same(kind + "s", texts(truth.path(kind + "s")), shown, found);
        }
    }

    private static boolean isA(String kind, JsonNode contributor) {
        return texts(contributor.path("kinds")).contains(kind.toUpperCase(java.util.Locale.ROOT));
    }

    private static void mlc(JsonNode truth, JsonNode section, List<String> found) {
        boolean matched = truth.at("/expected/mlc/registry").asText().equals("MATCHED");
        Set<String> codes =
                matched ? texts(truth.path("works"), "songCode", work -> true) : Set.of();
        same("works", codes, texts(section.path("works"), "songCode", work -> true), found);
        if (matched && codes.size() == 1) {
            same(
                    "writers",
                    texts(truth.path("works").path(0).path("writers"), "ipi", any -> true),
                    texts(section.path("works").path(0).path("writers"), "ipi", any -> true),
                    found);
        }
    }

    private static void musicbrainz(JsonNode truth, JsonNode section, List<String> found) {
        JsonNode known = truth.path("musicbrainz");
        Set<String> recordings = texts(known.path("recordings"));
        String chosen = section.path("recordings").path(0).path("mbid").asText();
        if (!recordings.contains(chosen)) {
            found.add("recording " + chosen + " instead of one of " + recordings);
        }
        same(
                "works",
                texts(known.path("works")),
                texts(section.path("works"), "mbid", work -> true),
                found);
    }

    private static void chartmetric(JsonNode truth, JsonNode section, List<String> found) {
        JsonNode known = truth.path("chartmetric");
        same("id", texts(known.path("ids")), Set.of(section.path("trackId").asText()), found);
        same(
                "artists",
                texts(known.path("artists")),
                texts(section.path("artists"), "id", any -> true),
                found);
        JsonNode weeks = section.path("weeklyStreams");
        if (!weeks.isEmpty()) {
            same(
                    "streams of the last week",
                    known.path("streams").asLong() - known.path("streamsWeekAgo").asLong(),
                    weeks.get(weeks.size() - 1).path("streams").asLong(),
                    found);
        }
    }

    private static void same(String what, Object expected, Object actual, List<String> found) {
        if (!expected.equals(actual)) {
            found.add(what + " " + actual + " instead of " + expected);
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "none";
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Set<String> texts(JsonNode array, String field, Predicate<JsonNode> wanted) {
        Set<String> texts = new TreeSet<>();
        StreamSupport.stream(array.spliterator(), false)
                .filter(wanted)
                .forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }
}
