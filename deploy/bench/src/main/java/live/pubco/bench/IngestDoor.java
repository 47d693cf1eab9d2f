package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.fakes.FakesOptions;

/** Adds playlists one by one: the answer's time beside those of the two calls it waits for. */
final class IngestDoor {
    private static final int WARM_UP = 15;

    private final int adds;
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> slower = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();
    private final List<Double> over = new ArrayList<>();
    private final List<Double> after = new ArrayList<>();

    IngestDoor(int adds) {
        this.adds = adds;
    }

    Table run() {
        int playlists = adds + WARM_UP;
        IngestStand.with(
                FakesOptions.defaults().withTracks(playlists * 4).withPlaylists(playlists),
                this::measure);
        Table table = new Table("door", "median ms", "p95 ms", "p99 ms");
        table.percentiles("POST /playlists", Sample.of(answers));
        table.percentiles("slower of the two metadata calls", Sample.of(slower));
        table.percentiles("the answer's time over it", Sample.of(over));
        table.percentiles("of that, after the slower answer", Sample.of(after));
        table.percentiles("one call after the other", Sample.of(sums));
        return table;
    }

    private void measure(IngestStand stand) {
        CallTimes times = stand.keep(new CallTimes(stand.fakesUrl()));
        IngestProcess ingest =
                stand.process("ingest", stand.settings(times.url())).start().awaitReady();
        List<String> ids = stand.playlists();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            long start = System.nanoTime();
            add(ingest.http(), id);
            if (i >= WARM_UP) {
                note(id, start, System.nanoTime(), times.calls());
            }
            Patience.until("listed " + id, 60, () -> isListed(ingest.http(), id));
        }
    }

    private static void add(JsonHttp http, String id) {
        JsonHttp.Answered answer = http.post("/playlists", new JsonObject().put("playlistId", id));
        if (answer.status() != 202) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static boolean isListed(JsonHttp http, String id) {
        JsonObject playlist = http.get("/playlists/" + id).object();
        return "WATCHED".equals(playlist.getString("status"));
    }

    private void note(String id, long start, long end, List<CallTimes.Call> calls) {
        CallTimes.Call spotify = first(calls, "/spotify/v1/playlists/" + id);
        CallTimes.Call chartmetric = first(calls, "/chartmetric/api/search?", id);
        double millis = (end - start) / 1e6;
        double longer = Math.max(spotify.millis(), chartmetric.millis());
        answers.add(millis);
        slower.add(longer);
        over.add(millis - longer);
        after.add((end - Math.max(spotify.endNanos(), chartmetric.endNanos())) / 1e6);
        sums.add(spotify.millis() + chartmetric.millis());
    }

    private static CallTimes.Call first(List<CallTimes.Call> calls, String... parts) {
        return calls.stream()
                .filter(call -> Stream.of(parts).allMatch(call.path()::contains))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("never asked: " + parts[0]));
    }
}
