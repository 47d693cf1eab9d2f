package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;

/** One look at some playlists through the whole chain, and what it cost the upstreams. */
final class ChainRound {
    private static final int PATIENCE_SECONDS = 300;
    private static final List<String> ASKED =
            List.of("spotify", "open", "mlc", "musicbrainz", "chartmetric");

    /** What ingest-service asks about playlists; the rest is asked about tracks. */
    private static final Set<String> ABOUT_PLAYLISTS =
            Set.of(
                    "playlist",
                    "playlist-items",
                    "playlist-tracks",
                    "playlist-page",
                    "embed",
                    "search",
                    "token");

    private final JsonHttp fakes;
    private final TopicLog log;
    private final Set<String> known;
    private final JsonObject before;
    private final int from;
    private int to;
    private final Set<String> tracks = new HashSet<>();
    private JsonObject after;
    private double seconds;
    private long start;

    ChainRound(JsonHttp fakes, TopicLog log, Set<String> known) {
        this.fakes = fakes;
        this.log = log;
        this.known = Set.copyOf(known);
        this.before = ledger();
        this.from = log.size();
    }

    ChainRound run(List<String> playlists, Consumer<String> wish) {
        playlists.forEach(id -> tracks.addAll(IngestChain.tracks(fakes, id)));
        start = System.currentTimeMillis();
        playlists.forEach(wish);
        Patience.until(
                "all refreshes have ended",
                PATIENCE_SECONDS,
                () -> log.of(Topics.PLAYLIST_REFRESHED, from).count() >= playlists.size());
        seconds = (System.currentTimeMillis() - start) / 1e3;
        to = log.size();
        after = ledger();
        return this;
    }

    private JsonObject ledger() {
        return fakes.get("/admin/ledger").object();
    }

    static Table table(ChainRound added, ChainRound week, ChainRound second) {
        List<ChainRound> rounds = List.of(added, week, second);
        Table table =
                new Table(
                        "whole chain",
                        "added",
                        "week after, 3 % new",
                        "second playlist, 80 % known");
        row(table, "tracks", rounds, r -> r.tracks.size());
        row(table, "of these known before", rounds, r -> r.tracks.size() - r.fresh());
        row(table, "seconds until all are through", rounds, r -> Numbers.one(r.seconds));
        row(table, "known ones through, median s", rounds, ChainRound::knownSeconds);
        row(table, "records per known track", rounds, ChainRound::recordsPerKnown);
        row(table, "known ones that no phase asked about", rounds, ChainRound::untouched);
        for (String upstream : ASKED) {
            row(table, "calls about tracks: " + upstream, rounds, r -> r.calls(upstream));
        }
        row(table, "calls per new track", rounds, r -> Numbers.two(r.callsPerNew()));
        row(table, "questions about tracks asked again", rounds, ChainRound::askedAgain);
        row(table, "limit violations", rounds, r -> r.grown(l -> l.getInteger("limitViolations")));
        return table;
    }

    private static void row(
            Table table, String name, List<ChainRound> rounds, Function<ChainRound, ?> of) {
        table.row(name, of.apply(rounds.get(0)), of.apply(rounds.get(1)), of.apply(rounds.get(2)));
    }

    private int fresh() {
        return (int) tracks.stream().filter(id -> !known.contains(id)).count();
    }

    private List<TopicLog.Entry> backAndKnown() {
        return log.of(Topics.TRACK_ENRICHED, from, to)
                .filter(e -> known.contains(e.key()))
                .toList();
    }

    private String knownSeconds() {
        List<Double> through = new ArrayList<>();
        backAndKnown().forEach(entry -> through.add((entry.seenAt() - start) / 1e3));
        return through.isEmpty() ? "" : Numbers.one(Sample.of(through).median());
    }

    private String recordsPerKnown() {
        long shown = tracks.stream().filter(known::contains).count();
        long records =
                log.of(Topics.TRACK_DISCOVERED, from, to)
                        .filter(e -> known.contains(e.key()))
                        .count();
        return shown == 0 ? "" : Numbers.two(records / (double) shown);
    }

    private String untouched() {
        List<TopicLog.Entry> back = backAndKnown();
        long all =
                back.stream()
                        .map(entry -> entry.as(EnrichedTrack.class))
                        .filter(ChainRound::isReused)
                        .count();
        return back.isEmpty() ? "" : all + " of " + back.size();
    }

    private static boolean isReused(EnrichedTrack track) {
        return track.getTrail().values().stream()
                .allMatch(
                        step ->
                                step.getStatus() == StepStatus.REUSED
                                        || step.getStatus() == StepStatus.SKIPPED);
    }

    private int calls(String upstream) {
        return grown(ledger -> aboutTracks(ledger, upstream));
    }

    private double callsPerNew() {
        int calls = ASKED.stream().mapToInt(this::calls).sum();
        return fresh() == 0 ? 0 : calls / (double) fresh();
    }

    private static int aboutTracks(JsonObject ledger, String upstream) {
        return ledger
                .getJsonObject("upstreams")
                .getJsonObject(upstream, new JsonObject())
                .getJsonObject("operations", new JsonObject())
                .stream()
                .filter(operation -> !ABOUT_PLAYLISTS.contains(operation.getKey()))
                .flatMap(operation -> ((JsonObject) operation.getValue()).stream())
                .mapToInt(count -> (Integer) count.getValue())
                .sum();
    }

    private String askedAgain() {
        Map<String, Integer> again = new TreeMap<>();
        for (String upstream : ASKED) {
            repeats(after, upstream)
                    .forEach(e -> again.merge(e.getKey(), (Integer) e.getValue(), Integer::sum));
            repeats(before, upstream)
                    .forEach(e -> again.merge(e.getKey(), -(Integer) e.getValue(), Integer::sum));
        }
        again.keySet().removeAll(ABOUT_PLAYLISTS);
        again.values().removeIf(count -> count == 0);
        return again.isEmpty() ? "0" : again.toString();
    }

    private static JsonObject repeats(JsonObject ledger, String upstream) {
        return ledger.getJsonObject("upstreams")
                .getJsonObject(upstream, new JsonObject())
                .getJsonObject("repeatedByOperation", new JsonObject());
    }

    private int grown(Function<JsonObject, Integer> figure) {
        return figure.apply(after) - figure.apply(before);
    }
}
