package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.fakes.FakesOptions;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Topics;

/** Many playlists added at once, then the week after: what a refresh costs that finds 3 % new. */
final class IngestAdds {
    /** A quarter more than these are drawn from other playlists: fifty each. */
    private static final int OWN_TRACKS = 40;

    private final int playlists;
    private Table table;
    private String shared;
    private String commits;

    IngestAdds(int playlists) {
        this.playlists = playlists;
    }

    static FakesOptions world(int playlists) {
        return FakesOptions.defaults().withTracks(playlists * OWN_TRACKS).withPlaylists(playlists);
    }

    Table run() {
        table = new Table("many playlists", "added", "refreshed, 3 % new", "refreshed, unchanged");
        IngestStand.with(world(playlists), this::measure);
        return table;
    }

    private void measure(IngestStand stand) {
        TopicLog log =
                stand.keep(
                        new TopicLog(
                                stand.bootstrapServers(),
                                Topics.TRACK_SIGHTED,
                                Topics.TRACK_DISCOVERED,
                                Topics.PLAYLIST_DELTA,
                                Topics.PLAYLIST_REFRESHED));
        stand.keep(new ChainEcho(stand.bootstrapServers()));
        JsonHttp http = stand.process("ingest", Map.of()).start().awaitReady().http();
        List<String> ids = stand.playlists();
        IngestRound added =
                new IngestRound(stand, log, ids)
                        .run(id -> http.post("/playlists", new JsonObject().put("playlistId", id)));
        shared = shared(stand, log, ids);
        Set<String> grown = grow(stand, ids);
        IngestRound changed = new IngestRound(stand, log, ids).run(id -> refresh(http, id));
        IngestRound unchanged = new IngestRound(stand, log, ids).run(id -> refresh(http, id));
        commits = Commits.of(stand.bootstrapServers());
        rows(added, changed, unchanged, grown);
    }

    /** Tracks of several playlists whose last record names them all, of all such tracks. */
    private static String shared(IngestStand stand, TopicLog log, List<String> ids) {
        Map<String, Set<String>> places = new HashMap<>();
        for (String id : ids) {
            stand.tracks(id)
                    .forEach(t -> places.computeIfAbsent(t, key -> new HashSet<>()).add(id));
        }
        places.values().removeIf(lists -> lists.size() < 2);
        Map<String, TopicLog.Entry> last = new HashMap<>();
        log.of(Topics.TRACK_DISCOVERED).forEach(entry -> last.put(entry.key(), entry));
        long whole =
                places.entrySet().stream()
                        .filter(e -> shownOn(last.get(e.getKey())).equals(e.getValue()))
                        .count();
        return whole + " of " + places.size();
    }

    private static Set<String> shownOn(TopicLog.Entry entry) {
        return entry.as(EnrichedTrack.class).getMemberships().stream()
                .map(Membership::getPlaylistId)
                .collect(Collectors.toSet());
    }

    private static JsonHttp.Answered refresh(JsonHttp http, String id) {
        return http.post("/playlists/" + id + "/refresh", new JsonObject());
    }

    /** One or two tracks more per playlist, such as stood on none before; their ids. */
    private static Set<String> grow(IngestStand stand, List<String> ids) {
        JsonHttp fakes = new JsonHttp(stand.fakesUrl());
        Set<String> grown = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            Set<String> before = stand.tracks(ids.get(i));
            fakes.post(
                    "/admin/playlists/" + ids.get(i) + "/change",
                    new JsonObject().put("remove", 0).put("add", 1 + i % 2).put("new", true));
            grown.addAll(stand.tracks(ids.get(i)));
            grown.removeAll(before);
        }
        return grown;
    }

    private void rows(
            IngestRound added, IngestRound changed, IngestRound unchanged, Set<String> grown) {
        List<IngestRound> rounds = List.of(added, changed, unchanged);
        row("playlists complete", rounds, r -> r.complete() + " of " + playlists);
        row("seconds until all are", rounds, r -> Numbers.one(r.seconds()));
        row("answers of the door, median ms", rounds, r -> Numbers.one(r.answers().median()));
        row("tracks on them", rounds, r -> r.places());
        row("records into the chain", rounds, r -> r.discovered());
        row("records per track and playlist", rounds, r -> Numbers.two(r.recordsPerPlace()));
        row("tracks that were new", rounds, r -> r == changed ? grown.size() : "");
        row("told as first seen anywhere", rounds, IngestRound::firstSeen);
        row(
                "tracks on several playlists, all of them shown",
                rounds,
                r -> r == added ? shared : "");
        row("records with Chartmetric's ids", rounds, r -> Numbers.percent(r.hinted()));
        row("pages fetched", rounds, IngestRound::pages);
        row(
                "calls to Spotify per playlist",
                rounds,
                r -> Numbers.two(r.callsPerPlaylist("spotify")));
        row(
                "calls to Chartmetric per playlist",
                rounds,
                r -> Numbers.two(r.callsPerPlaylist("chartmetric")));
        row("sighting to record, median ms", rounds, r -> Numbers.one(r.joins().median()));
        row("sighting to record, p99 ms", rounds, r -> Numbers.one(r.joins().percentile(0.99)));
        row("limit violations", rounds, IngestRound::violations);
        row("partitions with a committed offset", rounds, r -> r == unchanged ? commits : "");
    }

    private void row(String name, List<IngestRound> rounds, Function<IngestRound, ?> of) {
        table.row(name, of.apply(rounds.get(0)), of.apply(rounds.get(1)), of.apply(rounds.get(2)));
    }
}
