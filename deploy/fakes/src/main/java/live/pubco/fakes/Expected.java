package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The status each phase should end with for a track; where a contract leaves a choice, all that are
 * right.
 */
final class Expected {
    private Expected() {}

    static JsonObject of(Track track) {
        return new JsonObject()
                .put("spotify", status("FOUND"))
                .put("credits", credits(track))
                .put("mlc", mlc(track))
                .put("musicbrainz", musicbrainz(track))
                .put(
                        "chartmetric",
                        status(track.story().chartmetric().equals("none") ? "NOT_FOUND" : "FOUND"));
    }

    private static JsonObject credits(Track track) {
        boolean none = track.credits().contributors().isEmpty();
        return none ? status("NOT_FOUND", "FOUND") : status("FOUND");
    }

    private static JsonObject mlc(Track track) {
        Story story = track.story();
        if (story.rows().equals("unmatched")) {
            return status("FOUND", "NOT_FOUND").put("match", "none").put("registry", "UNMATCHED");
        }
        if (!story.rows().equals("0")) {
            return status("FOUND").put("match", "isrc").put("registry", "MATCHED");
        }
        if (story.works().equals("0")) {
            boolean writers = !track.credits().contributors().isEmpty();
            JsonObject nothing =
                    track.hasIsrc() || writers
                            ? status("NOT_FOUND")
                            : status("SKIPPED", "NOT_FOUND");
            return nothing.put("match", "none").put("registry", "NONE");
        }
        // without credits there is no writer to search by
        return status("FOUND")
                .put("match", "title_writer")
                .put("registry", "MATCHED")
                .put("withoutCredits", track.hasIsrc() ? "NOT_FOUND" : "SKIPPED");
    }

    private static JsonObject musicbrainz(Track track) {
        if (!track.hasIsrc()) {
            return status("SKIPPED", "NOT_FOUND");
        }
        return status(track.story().musicbrainz().equals("none") ? "NOT_FOUND" : "FOUND");
    }

    private static JsonObject status(String first, String... others) {
        JsonArray accept = new JsonArray().add(first);
        for (String other : others) {
            accept.add(other);
        }
        return new JsonObject().put("status", first).put("accept", accept);
    }
}
