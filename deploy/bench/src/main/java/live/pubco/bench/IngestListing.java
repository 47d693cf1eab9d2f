package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import live.pubco.fakes.FakesOptions;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topics;

/** One very long playlist: how many of the pages that the limit allows are really fetched. */
final class IngestListing {
    private static final int TRACKS = 10_000;

    private Table table;

    Table run() {
        IngestStand.with(
                FakesOptions.defaults().withTracks(TRACKS).withPlaylists(1), this::measure);
        return table;
    }

    private void measure(IngestStand stand) {
        CallTimes times = stand.keep(new CallTimes(stand.fakesUrl()));
        TopicLog log = stand.keep(new TopicLog(stand.bootstrapServers(), Topics.PLAYLIST_SNAPSHOT));
        IngestProcess ingest =
                stand.process("ingest", stand.settings(times.url())).start().awaitReady();
        String id = stand.playlists().get(0);
        long start = System.nanoTime();
        ingest.http().post("/playlists", new JsonObject().put("playlistId", id));
        Patience.until("snapshot", 120, () -> log.size() == 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        PlaylistSnapshot snapshot =
                log.of(Topics.PLAYLIST_SNAPSHOT)
                        .findFirst()
                        .orElseThrow()
                        .as(PlaylistSnapshot.class);
        List<CallTimes.Call> pages =
                times.calls().stream().filter(call -> call.path().contains("/items?")).toList();
        table = row(stand, id, snapshot, pages, seconds);
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
