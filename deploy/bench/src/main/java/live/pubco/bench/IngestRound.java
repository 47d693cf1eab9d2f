package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.Topics;

/** One wish for each playlist, all at once, followed until every refresh has reported its end. */
final class IngestRound {
    private static final int PATIENCE_SECONDS = 240;
    private static final int AT_ONCE = 300;

    private final IngestStand stand;
    private final TopicLog log;
    private final List<String> playlists;
    private final int from;
    private int to;
    private final JsonObject before;
    private final ConcurrentLinkedQueue<Double> answers = new ConcurrentLinkedQueue<>();
    private final int pagesBefore;
    private JsonObject after;
    private double seconds;
    private int pages;
    private int places;
    private long complete;

    IngestRound(IngestStand stand, TopicLog log, List<String> playlists) {
        this.stand = stand;
        this.log = log;
        this.playlists = playlists;
        this.from = log.size();
        this.before = stand.ledger();
        this.pagesBefore = pagesSoFar();
    }

    IngestRound run(Function<String, JsonHttp.Answered> wish) {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        playlists.forEach(id -> threads.submit(() -> send(wish, id)));
        threads.shutdown();
        Patience.until(
                "all refreshes have ended", PATIENCE_SECONDS, () -> ended() == playlists.size());
        seconds = (System.nanoTime() - start) / 1e9;
        to = log.size();
        places = playlists.stream().mapToInt(id -> stand.tracks(id).size()).sum();
        complete = completed();
        after = stand.ledger();
        pages = pagesSoFar() - pagesBefore;
        return this;
    }

    private int pagesSoFar() {
        return stand.calls("spotify", "playlist-items") + stand.calls("spotify", "playlist-tracks");
    }

    private void send(Function<String, JsonHttp.Answered> wish, String id) {
        long start = System.nanoTime();
        JsonHttp.Answered answer = wish.apply(id);
        if (answer.status() == 202) {
            answers.add((System.nanoTime() - start) / 1e6);
        } else {
            System.err.println(id + ": " + answer);
        }
    }

    private long ended() {
        return log.of(Topics.PLAYLIST_REFRESHED, from).map(TopicLog.Entry::key).distinct().count();
    }

    double seconds() {
        return seconds;
    }

    Sample answers() {
        return Sample.of(answers);
    }

    /** Playlists of which every track that truly stands there has come back. */
    long complete() {
        return complete;
    }

    int places() {
        return places;
    }

    /** Looked at while the playlists are as they were listed. */
    private long completed() {
        return log.of(Topics.PLAYLIST_REFRESHED, from, to)
                .map(entry -> entry.as(PlaylistRefreshed.class))
                .filter(
                        report ->
                                report.getReturned() == stand.tracks(report.getPlaylistId()).size())
                .count();
    }

    long discovered() {
        return log.of(Topics.TRACK_DISCOVERED, from, to).count();
    }

    double recordsPerPlace() {
        return discovered() / (double) places();
    }

    double callsPerPlaylist(String upstream) {
        return (calls(after, upstream) - calls(before, upstream)) / (double) playlists.size();
    }

    private static int calls(JsonObject ledger, String upstream) {
        return ledger.getJsonObject("upstreams")
                .getJsonObject(upstream, new JsonObject())
                .getInteger("calls", 0);
    }

    /** Pages of listings, by any path. */
    int pages() {
        return pages;
    }

    /** Tracks that a delta told as never seen on any playlist. */
    long firstSeen() {
        return log.of(Topics.PLAYLIST_DELTA, from, to)
                .flatMap(entry -> entry.as(PlaylistDelta.class).getEntries().stream())
                .filter(DeltaEntry::getFirstSeenAnywhere)
                .map(DeltaEntry::getTrackId)
                .distinct()
                .count();
    }

    /** Records that carry Chartmetric's ids, which saves a later phase a call each. */
    double hinted() {
        return log.of(Topics.TRACK_DISCOVERED, from, to)
                        .map(entry -> entry.as(EnrichedTrack.class))
                        .filter(track -> track.getHints().isPresent())
                        .count()
                / (double) discovered();
    }

    int violations() {
        return after.getInteger("limitViolations") - before.getInteger("limitViolations");
    }

    Sample joins() {
        return Joins.of(log, from, to);
    }
}
