package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;

/**
 * Due dates that pass while two replicas run, and once more while one of them is killed. The dates
 * are half a minute away instead of a week.
 */
final class IngestDue {
    private static final int EVERY_SECONDS = 30;
    private static final int PATIENCE_SECONDS = 150;

    private final int playlists;
    private final Table table =
            new Table("due dates, two replicas", "both run", "one is killed meanwhile");

    IngestDue(int playlists) {
        this.playlists = playlists;
    }

    Table run() {
        IngestStand.with(IngestAdds.world(playlists), this::measure);
        return table;
    }

    private void measure(IngestStand stand) {
        TopicLog log = stand.keep(new TopicLog(stand.bootstrapServers(), Topics.PLAYLIST_REGISTRY));
        stand.keep(new ChainEcho(stand.bootstrapServers()));
        Map<String, String> settings = Map.of("PUBCO_INGEST_REFRESH_EVERY", EVERY_SECONDS + "s");
        IngestProcess one = stand.process("one", settings).start();
        IngestProcess two = stand.process("two", settings).start();
        one.awaitReady();
        two.awaitReady();
        List<String> ids = stand.playlists();
        ids.parallelStream()
                .forEach(
                        id ->
                                one.http()
                                        .post(
                                                "/playlists",
                                                new JsonObject().put("playlistId", id)));
        await("first refresh", log, ids, 2);
        Passes both = passes(log);
        Patience.until(
                "second dates begin to pass", PATIENCE_SECONDS, () -> passes(log).isAny(ids, 3));
        two.kill();
        await("second refresh", log, ids, 3);
        Passes after = passes(log);
        row("playlists with a date that passed", both.due(2), after.due(3));
        row("refreshed", both.refreshed(2), after.refreshed(3));
        row("refreshes ordered more than once", both.orderedTwice, after.orderedTwice);
        row("dates with more than one refresh", both.split, after.split);
    }

    private void row(String name, Object both, Object killed) {
        table.row(name, both, killed);
    }

    private static void await(String what, TopicLog log, List<String> ids, int refreshes) {
        Patience.until(what, PATIENCE_SECONDS, () -> passes(log).areAll(ids, refreshes));
    }

    private static Passes passes(TopicLog log) {
        Passes passes = new Passes();
        log.of(Topics.PLAYLIST_REGISTRY).map(e -> e.as(Playlist.class)).forEach(passes::note);
        return passes;
    }

    /** What the registry's topic tells of orders and of what became of them. */
    private static final class Passes {
        private final Map<String, Set<String>> ordered = new HashMap<>();
        private final Map<String, Set<String>> ended = new HashMap<>();
        private final Map<String, Set<String>> dates = new HashMap<>();
        private int orderedTwice;
        private int split;

        void note(Playlist playlist) {
            String id = playlist.getPlaylistId();
            String refresh = playlist.getLastRefreshId().orElse("");
            if (playlist.getStatus() == PlaylistStatus.LISTING) {
                boolean isNew = set(ordered, id).add(refresh);
                orderedTwice += isNew ? 0 : 1;
            } else if (set(ended, id).add(refresh)) {
                set(dates, id).add(String.valueOf(playlist.getNextRefreshAt()));
            }
            split = Math.max(split, set(ordered, id).size() - set(dates, id).size() - 1);
        }

        private static Set<String> set(Map<String, Set<String>> sets, String id) {
            return sets.computeIfAbsent(id, key -> new HashSet<>());
        }

        boolean isAny(List<String> ids, int refreshes) {
            return ids.stream().anyMatch(id -> set(ordered, id).size() >= refreshes);
        }

        boolean areAll(List<String> ids, int refreshes) {
            return ids.stream().allMatch(id -> set(ended, id).size() >= refreshes);
        }

        long due(int least) {
            return dates.values().stream().filter(each -> each.size() >= least - 1).count();
        }

        long refreshed(int least) {
            return ended.values().stream().filter(each -> each.size() >= least).count();
        }
    }
}
