package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recordings, works and relations as MusicBrainz writes them. */
final class MbShapes {
    private static final String PERFORMANCE = "a3005666-a872-32c3-ad06-98af558e99b0";
    private static final String PRODUCER = "5c0ceac3-feb4-41f0-868d-dc06f6e27fc0";
    private static final String PUBLISHING = "05ee6f18-4517-342d-afdf-5897f64276e3";

    private final MbIndex index;
    private final long seed;

    MbShapes(MbIndex index, long seed) {
        this.index = index;
        this.seed = seed;
    }

    JsonObject recording(MbRecording recording, Set<String> inc) {
        JsonObject shown =
                new JsonObject()
                        .put("id", recording.mbid())
                        .put("title", recording.title())
                        .put("length", recording.length())
                        .put("disambiguation", recording.disambiguation())
                        .put("video", false);
        recording.firstReleaseDate().ifPresent(d -> shown.put("first-release-date", d));
        if (inc.contains("isrcs")) {
            shown.put("isrcs", new JsonArray(List.copyOf(recording.isrcs())));
        }
        if (inc.contains("artist-credits") || inc.contains("artists")) {
            shown.put("artist-credit", credit(recording.track().artists()));
        }
        if (inc.stream().anyMatch(i -> i.endsWith("-rels"))) {
            shown.put("relations", relations(recording, inc));
        }
        return shown;
    }

    private JsonArray relations(MbRecording recording, Set<String> inc) {
        JsonArray relations = new JsonArray();
        if (inc.contains("artist-rels")) {
            for (String producer : recording.track().credits().producers()) {
                JsonObject artist = named(producer, Dice.of(seed, "producer", producer).uuid());
                relations.add(
                        relation("producer", PRODUCER, "artist", "backward").put("artist", artist));
            }
        }
        if (inc.contains("work-rels")) {
            for (Work work : recording.works()) {
                relations.add(
                        relation("performance", PERFORMANCE, "work", "forward")
                                .put("work", performed(work, inc)));
            }
        }
        return relations;
    }

    /** Without the switch {@code work-level-rels} a work comes without relations of its own. */
    private JsonObject performed(Work work, Set<String> inc) {
        JsonObject shown = work(work);
        return inc.contains("work-level-rels")
                ? shown.put("relations", workRelations(work, inc))
                : shown;
    }

    JsonObject work(Work work) {
        JsonArray iswcs = new JsonArray();
        work.iswcs().forEach(i -> iswcs.add(Identifiers.punctuated(i)));
        return new JsonObject()
                .put("id", work.mbid())
                .put("title", work.title())
                .put("type", "Song")
                .put("type-id", "f061270a-2fd6-32f1-a641-f0f8676d14e6")
                .put("language", "eng")
                .put("languages", new JsonArray().add("eng"))
                .put("iswcs", iswcs)
                .put("attributes", new JsonArray())
                .put("disambiguation", "");
    }

    JsonArray workRelations(Work work, Set<String> inc) {
        JsonArray relations = new JsonArray();
        if (inc.contains("artist-rels")) {
            work.shares().forEach(s -> relations.add(writer(s)));
        }
        if (inc.contains("label-rels")) {
            work.shares().stream()
                    .flatMap(s -> s.publisher().stream())
                    .distinct()
                    .forEach(p -> relations.add(publishing(p)));
        }
        if (inc.contains("recording-rels")) {
            index.performances(work).forEach(r -> relations.add(performance(r)));
        }
        return relations;
    }

    private static JsonObject writer(Work.Share share) {
        Person person = share.writer();
        String type =
                switch (share.role()) {
                    case "C" -> "composer";
                    case "A" -> "lyricist";
                    default -> "writer";
                };
        String id =
                switch (type) {
                    case "composer" -> "d59d99ea-23d4-4a80-b066-edca32ee158f";
                    case "lyricist" -> "3e48faba-ec01-47fd-8e89-30e81161661c";
                    default -> "a255bca1-b157-4518-9108-7b147dc3fc68";
                };
        return relation(type, id, "artist", "backward")
                .put("artist", named(person.name(), person.mbid()));
    }

    private JsonObject publishing(Publisher publisher) {
        JsonObject label =
                new JsonObject()
                        .put("id", Dice.of(seed, "label", publisher.name()).uuid())
                        .put("name", publisher.name())
                        .put("sort-name", publisher.name())
                        .put("disambiguation", "")
                        .putNull("label-code");
        return relation("publishing", PUBLISHING, "label", "backward").put("label", label);
    }

    private static JsonObject performance(MbRecording recording) {
        JsonObject shown =
                new JsonObject()
                        .put("id", recording.indexedMbid())
                        .put("title", recording.title())
                        .put("length", recording.length())
                        .put("disambiguation", recording.disambiguation())
                        .put("video", false);
        return relation("performance", PERFORMANCE, "recording", "backward")
                .put("recording", shown);
    }

    static JsonObject relation(String type, String id, String target, String direction) {
        return new JsonObject()
                .put("type", type)
                .put("type-id", id)
                .put("target-type", target)
                .put("direction", direction)
                .put("attributes", new JsonArray())
                .put("attribute-ids", new JsonObject())
                .put("attribute-values", new JsonObject())
                .putNull("begin")
                .putNull("end")
                .put("ended", false)
                .put("source-credit", "")
                .put("target-credit", "");
    }

    static JsonArray credit(List<Artist> artists) {
        JsonArray credit = new JsonArray();
        for (int i = 0; i < artists.size(); i++) {
            Artist artist = artists.get(i);
            credit.add(
                    new JsonObject()
                            .put("name", artist.name())
                            .put("joinphrase", i + 1 < artists.size() ? " feat. " : "")
                            .put("artist", named(artist.name(), artist.mbid())));
        }
        return credit;
    }

    static JsonObject named(String name, String mbid) {
        return new JsonObject()
                .put("id", mbid)
                .put("name", name)
                .put("sort-name", sortName(name))
                .put("disambiguation", "")
                .putNull("country");
    }

    private static String sortName(String name) {
        int space = name.lastIndexOf(' ');
        boolean person = space > 0 && !name.toLowerCase(Locale.ROOT).startsWith("the ");
        return person ? name.substring(space + 1) + ", " + name.substring(0, space) : name;
    }
}
