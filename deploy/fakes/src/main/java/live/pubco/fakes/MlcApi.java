package live.pubco.fakes;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Search and look-up at The MLC. */
final class MlcApi {
    private static final int LARGEST_BATCH = 100;
    private static final int MOST_HITS = 50;

    private final Catalogue catalogue;
    private final Map<String, List<Work>> byWord = new HashMap<>();

    MlcApi(World world) {
        this.catalogue = world.catalogue();
        for (Work work : catalogue.works()) {
            if (registered(work)) {
                for (String word : Names.key(work.title()).split(" ")) {
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(work);
                }
            }
        }
    }

    private boolean registered(Work work) {
        return catalogue.recordingsOf(work).stream().anyMatch(t -> !t.story().works().equals("0"));
    }

    Reply recordings(Call call) {
        JsonObject wanted = call.json();
        String isrc = wanted.getString("isrc");
        String title = wanted.getString("title");
        String artist = wanted.getString("artist");
        if (isrc == null && title == null && artist == null) {
            return Reply.empty(400);
        }
        JsonArray rows = new JsonArray();
        if (isrc != null) {
            call.asks(List.of(isrc));
            catalogue.withIsrc(isrc).stream().limit(1).forEach(t -> addRows(rows, t));
        } else {
            catalogue.tracks().stream()
                    .filter(Track::hasIsrc)
                    .filter(t -> within(title, t.title()))
                    .filter(t -> within(artist, t.artists().get(0).name()))
                    .limit(MOST_HITS)
                    .forEach(t -> addRows(rows, t));
        }
        return Reply.json(rows);
    }

    private static boolean within(String wanted, String actual) {
        return wanted == null || Names.key(actual).contains(Names.key(wanted));
    }

    private static void addRows(JsonArray rows, Track track) {
        String kind = track.story().rows();
        if (kind.equals("unmatched")) {
            rows.add(MlcShapes.recording(track, 0, Optional.empty()));
            return;
        }
        for (int row = 0; row < Integer.parseInt(kind); row++) {
            Work work = track.works().get(row % track.works().size());
            rows.add(MlcShapes.recording(track, row, Optional.of(work)));
        }
    }

    /**
     * Title and at least one writer, or an empty 400. Titles match loosely: the client has to look
     * twice.
     */
    Reply songCode(Call call) {
        JsonObject wanted = call.json();
        List<JsonObject> writers = writers(wanted);
        String title = wanted.getString("title", "");
        if (title.isBlank() || writers.isEmpty()) {
            return Reply.empty(400);
        }
        String key = Names.key(title);
        JsonArray hits = new JsonArray();
        String first = key.split(" ")[0];
        byWord.getOrDefault(first, List.of()).stream()
                .filter(w -> Names.key(w.title()).contains(key) || writtenBy(w, writers))
                .limit(MOST_HITS)
                .forEach(w -> hits.add(MlcShapes.hit(w)));
        return Reply.json(hits);
    }

    private static List<JsonObject> writers(JsonObject wanted) {
        Object list = wanted.getValue("writers");
        return list instanceof JsonArray array
                ? objects(array)
                        .filter(
                                w ->
                                        Stream.of("writerFirstName", "writerLastName", "writerIPI")
                                                .map(w::getString)
                                                .filter(Objects::nonNull)
                                                .anyMatch(text -> !text.isBlank()))
                        .toList()
                : List.of();
    }

    private static boolean writtenBy(Work work, List<JsonObject> writers) {
        return work.shares().stream()
                .map(Work.Share::writer)
                .anyMatch(person -> writers.stream().anyMatch(w -> same(person, w)));
    }

    private static boolean same(Person person, JsonObject wanted) {
        if (person.ipi().equals(wanted.getString("writerIPI"))) {
            return true;
        }
        String last = Names.key(wanted.getString("writerLastName", "-"));
        return !last.isEmpty() && Names.key(person.legalName()).endsWith(last);
    }

    Reply work(Call call) {
        call.asks(List.of(call.path("code")));
        return catalogue
                .work(call.path("code"))
                .filter(this::registered)
                .map(w -> Reply.json(shape(w)))
                .orElseGet(() -> Reply.json(404, new JsonObject().put("message", "Not Found")));
    }

    /** The answer comes in any order, and unknown codes are missing. */
    Reply works(Call call) {
        List<String> codes;
        try {
            codes =
                    objects(new JsonArray(call.body()))
                            .map(o -> o.getString("mlcsongCode"))
                            .toList();
        } catch (DecodeException e) {
            return Reply.empty(400);
        }
        if (codes.isEmpty() || codes.stream().anyMatch(Objects::isNull)) {
            return Reply.empty(400);
        }
        if (codes.size() > LARGEST_BATCH) {
            return Reply.json(413, new JsonObject().put("message", "Request Too Long"));
        }
        call.asks(codes);
        List<JsonObject> found = new ArrayList<>();
        codes.stream()
                .flatMap(code -> catalogue.work(code).stream())
                .filter(this::registered)
                .forEach(w -> found.add(shape(w)));
        Collections.shuffle(found, new Random(codes.hashCode()));
        return Reply.json(new JsonArray(found));
    }

    private JsonObject shape(Work work) {
        return MlcShapes.work(work, catalogue.recordingsOf(work).stream().findFirst());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
}
