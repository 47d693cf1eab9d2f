package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Chartmetric's playlists, the editorial ones included, and its search. */
final class CmPlaylists {
    private static final int PAGE = 100;

    private final CmIndex index;
    private final Catalogue catalogue;

    CmPlaylists(CmIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /** By Chartmetric's own number; a Spotify id leads nowhere. */
    Reply playlist(Call call) {
        // carries last_updated: the change check before a listing is read again
        call.asksNothing();
        return known(call, p -> CmTracks.obj(detail(p)));
    }

    Reply tracks(Call call) {
        int limit = Math.min(PAGE, SpotifyApi.number(call, "limit", PAGE));
        int offset = SpotifyApi.number(call, "offset", 0);
        if (limit < 1 || offset < 0) {
            return ChartmetricGate.error(400, "Invalid limit");
        }
        return known(
                call,
                playlist -> {
                    JsonArray page = new JsonArray();
                    rows(playlist).stream().skip(offset).limit(limit).forEach(page::add);
                    return CmTracks.obj(page);
                });
    }

    /** Pages are cut from the rows that exist: only the last one is short. */
    private List<JsonObject> rows(Playlist playlist) {
        List<JsonObject> rows = new ArrayList<>();
        int position = 0;
        for (Playlist.Entry entry : playlist.entries()) {
            int place = ++position;
            entry.track()
                    .filter(CmIndex::knows)
                    .ifPresent(track -> rows.add(row(track, entry, place)));
        }
        return rows;
    }

    private JsonObject row(Track track, Playlist.Entry entry, int position) {
        JsonArray spotifyIds = new JsonArray();
        JsonArray names = new JsonArray();
        JsonArray numbers = new JsonArray();
        for (Artist artist : track.artists()) {
            spotifyIds.add(artist.id());
            names.add(artist.name());
            numbers.add(artist.chartmetricId());
        }
        Track.Release release = track.release();
        return new JsonObject()
                .put("position", position)
                .put("added_at", entry.addedAt().toString())
                .put("period", position % 30)
                .put("isrc", track.hasIsrc() ? track.isrc() : null)
                .put("cm_track", index.idOf(track))
                .put("name", track.title())
                .put("spotify_album_id", release.albumId())
                .put("spotify_popularity", String.valueOf(track.index() % 100))
                .put("spotify_track_ids", new JsonArray().add(track.id()))
                .put("spotify_artist_ids", spotifyIds)
                .put("spotify_artist_names", names)
                .put("cm_artist", numbers)
                .put("artist_names", names.copy())
                .put("spotify_duration_ms", new JsonArray().add(track.durationMs()))
                .put("album_ids", new JsonArray().add(60_000_000 + track.index()))
                .put("album_names", new JsonArray().add(release.album()))
                .putNull("album_upc")
                .put("album_label", new JsonArray().add(release.label()))
                .put("release_dates", new JsonArray().add(release.date().toString()))
                .putNull("image_url")
                .putNull("track_genre")
                .putNull("audio_features");
    }

    Reply list(Call call) {
        int limit = SpotifyApi.number(call, "limit", 10);
        int offset = SpotifyApi.number(call, "offset", 0);
        if (limit < 1 || limit > PAGE || offset < 0 || offset + limit >= 10_000) {
            return ChartmetricGate.error(400, "Invalid limit or offset");
        }
        JsonArray rows = new JsonArray();
        catalogue.playlists().stream().skip(offset).limit(limit).forEach(p -> rows.add(summary(p)));
        return Reply.json(
                new JsonObject()
                        .put("obj", rows)
                        .put("offset", offset)
                        .put("total", catalogue.playlists().size()));
    }

    /** By name, or by the address of a playlist or track. */
    Reply search(Call call) {
        String query = call.query("q").orElse("");
        if (query.isBlank()) {
            return ChartmetricGate.error(400, "q is required");
        }
        JsonArray lists = new JsonArray();
        catalogue.playlists().stream()
                .filter(p -> query.contains(p.id()) || within(p.name(), query))
                .limit(10)
                .forEach(p -> lists.add(summary(p)));
        JsonArray tracks = new JsonArray();
        catalogue.tracks().stream()
                .filter(CmIndex::knows)
                .filter(t -> query.contains(t.id()) || within(t.title(), query))
                .limit(10)
                .forEach(t -> tracks.add(hit(t)));
        JsonObject byPlatform =
                new JsonObject().put("spotify", lists).put("applemusic", new JsonArray());
        return CmTracks.obj(
                new JsonObject()
                        .put("artists", new JsonArray())
                        .put("tracks", tracks)
                        .put("playlists", byPlatform)
                        .put("albums", new JsonArray()));
    }

    private JsonObject hit(Track track) {
        return new JsonObject()
                .put("id", index.idOf(track))
                .put("name", track.title())
                .put("isrc", track.hasIsrc() ? track.isrc() : null);
    }

    private static boolean within(String text, String query) {
        return text.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }

    static JsonObject summary(Playlist playlist) {
        boolean editorial = playlist.kind() == Playlist.Kind.EDITORIAL;
        return new JsonObject()
                .put("id", playlist.chartmetricId())
                .put("playlist_id", playlist.id())
                .put("name", playlist.name())
                .put("followers", playlist.followers())
                .put("editorial", editorial)
                .put("personalized", false)
                .put("owner_name", playlist.owner())
                .put("curator_name", playlist.owner())
                .put("tags", editorial ? new JsonArray() : null)
                .put("fdiff_week", String.valueOf(playlist.followers() / 100))
                .put("fdiff_month", playlist.followers() / 30)
                .put("code2", editorial ? "GB" : null);
    }

    private static JsonObject detail(Playlist playlist) {
        return summary(playlist)
                .put("description", "")
                .putNull("image_url")
                .put("owner_id", playlist.owner())
                .put("user_id", playlist.owner())
                .put("num_track", String.valueOf(playlist.entries().size()))
                .put("catalog", "FRONTLINE")
                .put("active_ratio", 0.9)
                .put("last_updated", "Thu Oct 10 2019")
                .putNull("sys_last_updated")
                .putNull("new_sp_id");
    }

    private Reply known(Call call, Function<Playlist, Reply> answer) {
        Optional<Playlist> found = CmIndex.number(call.path("id")).flatMap(index::playlist);
        return found.map(answer).orElseGet(() -> ChartmetricGate.error(404, "Playlist not found"));
    }
}
