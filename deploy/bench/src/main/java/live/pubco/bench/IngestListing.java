package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import live.pubco.fakes.FakesOptions;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topics;

/**
 * A very long playlist, after one to warm up: how many of the pages that the limit allows are
 * really fetched.
 */
final class IngestListing {
    /** Shared out to two playlists, which then have about ten thousand entries each. */
    private static final int TRACKS = 16_000;

    private Table table;

    Table run() {
        IngestStand.with(
                FakesOptions.defaults().withTracks(TRACKS).withPlaylists(2), this::measure);
        return table;
    }

    private void measure(IngestStand stand) {
        CallTimes times = stand.keep(new CallTimes(stand.fakesUrl()));
        TopicLog log = stand.keep(new TopicLog(stand.bootstrapServers(), Topics.PLAYLIST_SNAPSHOT));
        IngestProcess ingest =
                stand.process("ingest", stand.settings(times.url())).start().awaitReady();
        list(ingest, log, stand.playlists().get(0));
        String id = stand.playlists().get(1);
        long start = System.nanoTime();
        PlaylistSnapshot snapshot = list(ingest, log, id);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<CallTimes.Call> pages =
                times.calls().stream()
                        .filter(call -> call.path().contains(id + "/items?"))
                        .toList();
        table = row(stand, id, snapshot, pages, seconds);
    }

    private static PlaylistSnapshot list(IngestProcess ingest, TopicLog log, String id) {
        int from = log.size();
        ingest.http().post("/playlists", new JsonObject().put("playlistId", id));
        Patience.until("snapshot", 120, () -> log.size() > from);
        return log.of(Topics.PLAYLIST_SNAPSHOT, from)
                .findFirst()
                .orElseThrow()
                .as(PlaylistSnapshot.class);
    }

    private static Table row(
            IngestStand stand,
            String id,
            PlaylistSnapshot snapshot,
            List<CallTimes.Call> pages,
            double seconds) {
        double paging = paging(pages);
        double rate = (pages.size() - 1) / paging;
        return new Table("listing", "")
                .row("entries, of " + stand.entries(id), snapshot.getEntries().size())
                .row("complete, from", snapshot.getComplete() + ", " + snapshot.getSource())
                .row("pages", pages.size())
                .row("pages a second", Numbers.one(rate))
                .row("of the allowed", Numbers.percent(rate / IngestStand.SPOTIFY_PER_SECOND))
                .row("seconds, first to last page", Numbers.two(paging))
                .row("seconds, POST to snapshot", Numbers.two(seconds))
                .row("limit violations", stand.violations());
    }

    private static double paging(List<CallTimes.Call> pages) {
        long first = pages.stream().mapToLong(CallTimes.Call::startedNanos).min().orElseThrow();
        long last = pages.stream().mapToLong(CallTimes.Call::startedNanos).max().orElseThrow();
        return (last - first) / 1e9;
    }
}
