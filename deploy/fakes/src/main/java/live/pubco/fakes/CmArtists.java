package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Chartmetric's artists: identifiers, profile with the current figures, history, addresses. */
final class CmArtists {
    private static final Map<String, List<String>> FIELDS =
            Map.of(
                    "spotify", List.of("followers", "popularity", "listeners"),
                    "deezer", List.of("fans"),
                    "facebook", List.of("likes", "talks"),
                    "twitter", List.of("followers"),
                    "instagram", List.of("followers"),
                    "tiktok", List.of("followers", "likes"),
                    "soundcloud", List.of("followers"),
                    "youtube_channel", List.of("subscribers", "views", "comments", "videos"),
                    "wikipedia", List.of("views"),
                    "bandsintown", List.of("followers"));

    private final CmIndex index;
    private final Figures figures;
    private final MbLinks links;

    CmArtists(CmIndex index, Figures figures, MbLinks links) {
        this.index = index;
        this.figures = figures;
        this.links = links;
    }

    Reply ids(Call call) {
        JsonArray rows = new JsonArray();
        index.artist(call.path("type"), call.path("id")).ifPresent(a -> rows.add(idRow(a)));
        return CmTracks.obj(rows);
    }

    /** Every fifth answer is in the form of before 2024. */
    private static JsonObject idRow(Artist artist) {
        if (artist.index() % 5 == 4) {
            return new JsonObject()
                    .put("cm_artist", artist.chartmetricId())
                    .put("artist_name", artist.name())
                    .put("spotify_artist_id", artist.id());
        }
        return new JsonObject()
                .put("chartmetric_id", artist.chartmetricId())
                .put("artist_name", artist.name())
                .put("spotify_artist_ids", new JsonArray().add(artist.id()))
                .put("itunes_artist_ids", new JsonArray().add(1_000 + artist.index()))
                .putNull("deezer_artist_ids")
                .put("amazon_artist_ids", new JsonArray())
                .put("youtube_channel_ids", new JsonArray())
                .putNull("instagram_id");
    }

    /**
     * Some artists are only partly there, and refused unless the client says that it does not mind.
     */
    Reply artist(Call call) {
        boolean partial =
                call.header("X-Accept-Partial-Data").filter("true"::equalsIgnoreCase).isPresent();
        return known(
                call,
                artist ->
                        artist.index() % 7 == 3 && !partial
                                ? ChartmetricGate.error(406, "Artist metadata is partly available")
                                : CmTracks.obj(profile(artist)));
    }

    private JsonObject profile(Artist artist) {
        JsonObject statistics = new JsonObject();
        current(artist, figures.today())
                .forEach((key, value) -> statistics.put(key, written(artist, key, value)));
        statistics.putNull("fs_likes");
        return new JsonObject()
                .put("id", artist.chartmetricId())
                .put("name", artist.name())
                .putNull("image_url")
                .put("code2", artist.index() % 4 == 0 ? null : "GB")
                .put("genres", artist.index() % 6 == 0 ? null : new JsonObject())
                .put("cm_artist_rank", artist.index() * 13 + 1000)
                .put("cm_artist_score", "12.5")
                .put(
                        "career_status",
                        new JsonObject()
                                .put("stage", "developing")
                                .put("stage_score", 20)
                                .putNull("trend"))
                .putNull("record_label")
                .put("cm_statistics", statistics);
    }

    private static Object written(Artist artist, String key, long value) {
        boolean missing = key.startsWith("tiktok") && artist.index() % 3 == 0;
        return missing ? null : artist.index() % 8 == 1 ? String.valueOf(value) : (Object) value;
    }

    private Map<String, Long> current(Artist artist, LocalDate day) {
        Map<String, Long> values = new TreeMap<>();
        long followers = figures.followers(artist, "spotify", day);
        values.put("sp_followers", followers);
        values.put("sp_popularity", Math.min(100, Math.round(4 * Math.log1p(followers))));
        values.put("sp_monthly_listeners", followers * 3 + 50);
        values.put("ins_followers", figures.followers(artist, "instagram", day));
        values.put("tiktok_followers", figures.followers(artist, "tiktok", day));
        values.put("ycs_subscribers", figures.followers(artist, "youtube", day));
        values.put("ycs_views", figures.followers(artist, "youtube", day) * 40);
        values.put("ts_followers", figures.followers(artist, "twitter", day));
        values.put("shazam_count", followers / 4);
        return values;
    }

    Reply cmStats(Call call) {
        return known(
                call,
                artist -> {
                    LocalDate today = figures.today();
                    Map<String, Long> now = current(artist, today);
                    JsonObject shown =
                            new JsonObject()
                                    .put("timestamp", today + "T00:00:00.000Z")
                                    .put("latest", object(now));
                    for (Map.Entry<String, Integer> span :
                            Map.of("weekly", 7, "monthly", 28).entrySet()) {
                        Map<String, Long> before =
                                current(artist, today.minusDays(span.getValue()));
                        JsonObject diff = new JsonObject();
                        JsonObject percent = new JsonObject();
                        now.forEach(
                                (key, value) -> {
                                    long change = value - before.get(key);
                                    diff.put(key, change);
                                    percent.put(key, Figures.percent(change, value));
                                });
                        shown.put(span.getKey() + "_diff", diff);
                        shown.put(span.getKey() + "_diff_percent", percent);
                    }
                    return CmTracks.obj(shown);
                });
    }

    private static JsonObject object(Map<String, Long> values) {
        JsonObject object = new JsonObject();
        values.forEach(object::put);
        return object;
    }

    Reply stat(Call call) {
        List<String> fields = FIELDS.get(call.path("source"));
        if (fields == null) {
            return ChartmetricGate.error(400, "Domain does not exist");
        }
        Optional<String> only = call.query("field");
        if (only.isPresent() && !fields.contains(only.get())) {
            return ChartmetricGate.error(400, "field does not fit the source");
        }
        return known(
                call,
                artist -> {
                    JsonObject shown = new JsonObject().putNull("link");
                    fields.stream()
                            .filter(f -> only.isEmpty() || only.get().equals(f))
                            .forEach(f -> shown.put(f, points(artist, call.path("source"))));
                    return CmTracks.obj(shown);
                });
    }

    private JsonArray points(Artist artist, String source) {
        JsonArray points = new JsonArray();
        for (LocalDate day = figures.today().minusDays(28);
                !day.isAfter(figures.today());
                day = day.plusDays(1)) {
            long value = figures.followers(artist, source, day);
            boolean text = day.getDayOfMonth() % 5 == 0;
            points.add(
                    new JsonObject()
                            .put("value", text ? String.valueOf(value) : (Object) value)
                            .put("timestp", day + "T00:00:00.000Z")
                            .put(
                                    "diff",
                                    value - figures.followers(artist, source, day.minusDays(1))));
        }
        return points;
    }

    Reply urls(Call call) {
        return known(
                call,
                artist -> {
                    JsonArray rows = new JsonArray();
                    for (MbLinks.Link link : links.of(artist)) {
                        String host = java.net.URI.create(link.resource()).getHost();
                        String[] parts = host.split("\\.");
                        rows.add(
                                new JsonObject()
                                        .put("domain", parts[parts.length - 2])
                                        .put("url", new JsonArray().add(link.resource())));
                    }
                    return CmTracks.obj(rows);
                });
    }

    private Reply known(Call call, Function<Artist, Reply> answer) {
        return CmIndex.number(call.path("id"))
                .flatMap(index::artist)
                .map(answer)
                .orElseGet(() -> ChartmetricGate.error(404, "Artist not found"));
    }
}
