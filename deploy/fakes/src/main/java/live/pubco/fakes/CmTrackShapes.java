package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A track as Chartmetric writes it: numbers as they come, nulls for small tracks. */
final class CmTrackShapes {
    private final Figures figures;

    CmTrackShapes(Figures figures) {
        this.figures = figures;
    }

    static JsonObject idRow(Track track, int chartmetricId, JsonArray spotifyIds) {
        JsonObject row =
                new JsonObject()
                        .put("isrc", track.hasIsrc() ? track.isrc() : null)
                        .put("chartmetric_ids", new JsonArray().add(chartmetricId))
                        .put("spotify_ids", spotifyIds)
                        .put("itunes_ids", new JsonArray().add("17000" + track.index()));
        for (String domain :
                List.of(
                        "deezer",
                        "amazon",
                        "youtube",
                        "soundcloud",
                        "shazam",
                        "tiktok",
                        "beatport",
                        "qq",
                        "genius")) {
            row.putNull(domain + "_ids");
        }
        return row;
    }

    JsonObject track(Track track, int id) {
        boolean sparse = track.story().chartmetric().equals("sparse");
        Track.Release release = track.release();
        JsonArray artists = new JsonArray();
        track.artists().forEach(a -> artists.add(artist(a)));
        JsonObject album =
                new JsonObject()
                        .put("id", 60_000_000 + track.index())
                        .put("name", release.album())
                        .putNull("upc")
                        .put("release_date", release.date().toString())
                        .put("label", release.label())
                        .putNull("popularity");
        return new JsonObject()
                .put("id", id)
                .put("name", track.title())
                .put("isrc", track.hasIsrc() ? track.isrc() : null)
                .putNull("image_url")
                .put("duration_ms", track.durationMs())
                .put("composer_name", track.index() % 3 == 0 ? "N/A" : composer(track))
                .put("artists", artists)
                .put("albums", sparse ? null : new JsonArray().add(album))
                .put("tags", sparse ? null : "indie pop,singer-songwriter")
                .put("genres", sparse ? null : new JsonArray())
                .put("moods", new JsonArray())
                .put("activities", sparse ? null : new JsonArray())
                .putNull("songwriters")
                .put("cm_songwriters", new JsonArray())
                .put("release_date", release.date().toString())
                .put("album_label", release.label().isEmpty() ? "N/A" : release.label())
                .put("explicit", track.index() % 5 == 0)
                .put("score", sparse ? null : String.valueOf(20 + track.index() % 60))
                .put("track_stage", sparse ? null : "developing")
                .put("tempo", 90 + track.index() % 60)
                .put("cm_statistics", sparse ? sparse(track) : statistics(track));
    }

    private static String composer(Track track) {
        return track.works().get(0).shares().get(0).writer().name();
    }

    private static JsonObject artist(Artist artist) {
        return new JsonObject()
                .put("id", artist.chartmetricId())
                .put("name", artist.name())
                .putNull("image_url")
                .put("code2", artist.index() % 4 == 0 ? null : "GB");
    }

    private JsonObject sparse(Track track) {
        JsonObject statistics =
                new JsonObject().put("timestamp", figures.today() + "T00:00:00.000Z");
        current(track, figures.today()).keySet().forEach(statistics::putNull);
        return statistics.put(
                "sp_streams", String.valueOf(figures.streams(track, figures.today())));
    }

    private JsonObject statistics(Track track) {
        LocalDate today = figures.today();
        Map<String, Long> now = current(track, today);
        JsonObject shown = new JsonObject().put("timestamp", today + "T00:00:00.000Z");
        now.forEach((key, value) -> shown.put(key, written(key, value)));
        shown.putNull("soundcloud_playback_count")
                .putNull("genius_page_views")
                .putNull("tidal_popularity");
        for (Map.Entry<String, Integer> span : Map.of("weekly", 7, "monthly", 28).entrySet()) {
            Map<String, Long> before = current(track, today.minusDays(span.getValue()));
            JsonObject diff = new JsonObject();
            JsonObject percent = new JsonObject();
            now.forEach(
                    (key, value) -> {
                        long change = value - before.get(key);
                        diff.put(key, change);
                        percent.put(key, Figures.percent(change, value));
                    });
            shown.put(span.getKey() + "_diff", diff).put(span.getKey() + "_diff_percent", percent);
        }
        return shown;
    }

    /** Large sums come as strings. */
    private static Object written(String key, long value) {
        return key.equals("sp_streams") || key.equals("sp_playlist_total_reach")
                ? String.valueOf(value)
                : (Object) value;
    }

    private Map<String, Long> current(Track track, LocalDate day) {
        long streams = figures.streams(track, day);
        Map<String, Long> values = new TreeMap<>();
        values.put("score", 20L + track.index() % 60);
        values.put("sp_popularity", Math.min(100, Math.round(4 * Math.log1p(streams))));
        values.put("sp_streams", streams);
        values.put("num_sp_playlists", (long) figures.playlists(track));
        values.put("num_sp_editorial_playlists", (long) figures.playlists(track) / 20);
        values.put("num_am_playlists", (long) figures.playlists(track) / 9);
        values.put("num_de_playlists", (long) figures.playlists(track) / 7);
        values.put("sp_playlist_total_reach", figures.playlistReach(track, day));
        values.put("youtube_views", streams / 3);
        values.put("youtube_likes", streams / 90);
        values.put("youtube_comments", streams / 1500);
        values.put("shazam_counts", streams / 220);
        values.put("tiktok_counts", streams / 700);
        values.put("num_tt_videos", streams / 900);
        values.put("airplay_streams", streams / 5000);
        return values;
    }
}
