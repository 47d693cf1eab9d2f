package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import live.pubco.local.FakesOptions;
import live.pubco.local.LocalStack;
import live.pubco.schemas.Topics;

/**
 * The whole chain over a few playlists: the first look, the week after with 3 % new, and one more
 * playlist that shares four fifths of its tracks.
 */
final class IngestChain {
    private static final int OWN_TRACKS = 40;
    private static final String INGEST = Topics.INGEST;

    private final int playlists;
    private Table table;

    IngestChain(int playlists) {
        this.playlists = playlists;
    }

    Table run() {
        FakesOptions world =
                new FakesOptions((playlists + 1) * OWN_TRACKS, playlists + 1, 1, "fast");
        Stacks.with(
                options -> options.with(world),
                stack -> {
                    measure(stack);
                    return null;
                });
        return table;
    }

    private void measure(LocalStack stack) {
        JsonHttp fakes = new JsonHttp(stack.ports().fakesUrl());
        JsonHttp ingest = new JsonHttp(stack.ports().serviceUrl(INGEST));
        List<String> all = samples(fakes);
        List<String> watched = all.subList(0, playlists);
        String other = all.get(playlists);
        try (TopicLog log =
                new TopicLog(
                        stack.ports().bootstrapServers(),
                        Topics.TRACK_DISCOVERED,
                        Topics.TRACK_ENRICHED,
                        Topics.PLAYLIST_REFRESHED)) {
            Set<String> known = new HashSet<>();
            ChainRound added =
                    new ChainRound(fakes, log, known).run(watched, id -> add(ingest, id));
            watched.forEach(id -> known.addAll(tracks(fakes, id)));
            for (int i = 0; i < watched.size(); i++) {
                change(fakes, watched.get(i), 0, 1 + i % 2, true);
            }
            ChainRound week =
                    new ChainRound(fakes, log, known).run(watched, id -> refresh(ingest, id));
            watched.forEach(id -> known.addAll(tracks(fakes, id)));
            share(fakes, other, known);
            ChainRound second =
                    new ChainRound(fakes, log, known).run(List.of(other), id -> add(ingest, id));
            table = ChainRound.table(added, week, second);
        }
    }

    /** Leaves ten of its own tracks and brings forty that are known. */
    private static void share(JsonHttp fakes, String playlist, Set<String> known) {
        Set<String> own = tracks(fakes, playlist);
        own.removeAll(known);
        int present = tracks(fakes, playlist).size();
        change(fakes, playlist, present - 10, 0, false);
        Set<String> left = tracks(fakes, playlist);
        long shared = left.stream().filter(known::contains).count();
        change(fakes, playlist, 0, (int) (4 * (left.size() - shared) - shared), false);
    }

    private static void change(
            JsonHttp fakes, String playlist, int remove, int add, boolean isNew) {
        JsonObject order = new JsonObject().put("remove", remove).put("add", add).put("new", isNew);
        fakes.post("/admin/playlists/" + playlist + "/change", order);
    }

    private static JsonHttp.Answered add(JsonHttp ingest, String id) {
        return ingest.post("/playlists", new JsonObject().put("playlistId", id));
    }

    private static JsonHttp.Answered refresh(JsonHttp ingest, String id) {
        return ingest.post("/playlists/" + id + "/refresh", new JsonObject());
    }

    private static List<String> samples(JsonHttp fakes) {
        return fakes.get("/admin/truth/playlists").array().stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("kind").equals("sample"))
                .map(each -> each.getString("id"))
                .toList();
    }

    static Set<String> tracks(JsonHttp fakes, String playlist) {
        Set<String> ids = new HashSet<>();
        fakes.get("/admin/truth/playlists/" + playlist)
                .object()
                .getJsonArray("trackIds")
                .forEach(id -> ids.add(String.valueOf(id)));
        return ids;
    }
}
