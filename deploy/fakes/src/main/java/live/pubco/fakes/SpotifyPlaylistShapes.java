package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Playlists and their entries, in the old key generation, the new one, or both. */
final class SpotifyPlaylistShapes {
    private final Settings settings;
    private final SpotifyShapes shapes;

    SpotifyPlaylistShapes(Settings settings, SpotifyShapes shapes) {
        this.settings = settings;
        this.shapes = shapes;
    }

    JsonObject metadata(Playlist playlist, String snapshotId, Call call) {
        JsonObject owner =
                new JsonObject()
                        .put("id", playlist.owner())
                        .put("display_name", playlist.index() % 2 == 0 ? playlist.owner() : null)
                        .put("type", "user")
                        .put("uri", "spotify:user:" + playlist.owner());
        return new JsonObject()
                .put("collaborative", false)
                .put("description", playlist.index() % 3 == 2 ? null : "")
                .put(
                        "followers",
                        new JsonObject().putNull("href").put("total", playlist.followers()))
                .put("id", playlist.id())
                .put("images", Covers.images(playlist, call))
                .put("name", playlist.name())
                .put("owner", owner)
                .put("primary_color", null)
                .put("public", true)
                .put("snapshot_id", snapshotId)
                .put("type", "playlist")
                .put("uri", "spotify:playlist:" + playlist.id());
    }

    JsonObject withContents(JsonObject metadata, JsonObject page) {
        if (settings.newKeys()) {
            metadata.put("items", page);
        }
        if (settings.oldKeys()) {
            metadata.put("tracks", page);
        }
        return metadata;
    }

    JsonObject page(Playlist playlist, Window window, Call call, String path) {
        int total = playlist.entries().size();
        int from = Math.min(window.offset(), total);
        int to = Math.min(from + window.limit(), total);
        JsonArray items = new JsonArray();
        playlist.entries().subList(from, to).forEach(e -> items.add(entry(playlist, e, call)));
        String base = call.origin() + "/spotify/v1/playlists/" + playlist.id() + path;
        return new JsonObject()
                .put("href", link(base, window.offset(), window.limit(), call))
                .put("items", items)
                .put("limit", window.limit())
                .put("next", to < total ? link(base, to, window.limit(), call) : null)
                .put("offset", window.offset())
                .put(
                        "previous",
                        from > 0
                                ? link(
                                        base,
                                        Math.max(0, from - window.limit()),
                                        window.limit(),
                                        call)
                                : null)
                .put("total", total);
    }

    /** The slice that was asked for. */
    record Window(int offset, int limit) {}

    private static String link(String base, int offset, int limit, Call call) {
        StringBuilder link =
                new StringBuilder(base)
                        .append("?offset=")
                        .append(offset)
                        .append("&limit=")
                        .append(limit);
        for (String kept : new String[] {"market", "additional_types"}) {
            call.query(kept).ifPresent(v -> link.append('&').append(kept).append('=').append(v));
        }
        return link.toString();
    }

    private JsonObject entry(Playlist playlist, Playlist.Entry entry, Call call) {
        boolean gone = entry.type() == Playlist.Type.GONE;
        JsonObject shown =
                new JsonObject()
                        .put("added_at", gone ? null : entry.addedAt().toString())
                        .put(
                                "added_by",
                                gone
                                        ? null
                                        : new JsonObject()
                                                .put("id", playlist.owner())
                                                .put("type", "user"))
                        .put("is_local", entry.type() == Playlist.Type.LOCAL)
                        .put("primary_color", null)
                        .put("video_thumbnail", new JsonObject().putNull("url"));
        JsonObject item = item(entry, call);
        if (settings.newKeys()) {
            shown.put("item", item);
        }
        if (settings.oldKeys()) {
            shown.put("track", item);
        }
        return shown;
    }

    private JsonObject item(Playlist.Entry entry, Call call) {
        return switch (entry.type()) {
            case TRACK -> track(entry.track().orElseThrow(), call);
            case GONE -> null;
            case LOCAL -> local();
            case EPISODE ->
                    call.query("additional_types").filter(t -> t.contains("episode")).isPresent()
                            ? episode()
                            : null;
        };
    }

    private JsonObject track(Track track, Call call) {
        return shapes.track(track, call).put("track", true).put("episode", false);
    }

    private static JsonObject local() {
        JsonObject artist = new JsonObject().putNull("id").put("name", "Garage Tape Trio");
        return new JsonObject()
                .put("album", new JsonObject().putNull("id").put("name", "Rehearsal"))
                .put("artists", new JsonArray().add(artist))
                .put("duration_ms", 215_000)
                .put("external_ids", new JsonObject())
                .putNull("href")
                .putNull("id")
                .put("is_local", true)
                .put("name", "Rehearsal Take")
                .put("type", "track")
                .put("uri", "spotify:local:Garage+Tape+Trio:Rehearsal:Rehearsal+Take:215");
    }

    private static JsonObject episode() {
        return new JsonObject()
                .put("duration_ms", 1_800_000)
                .put("id", "4InventedEpisodeId0000")
                .put("name", "Songwriters talk, part 1")
                .put("type", "episode")
                .put("uri", "spotify:episode:4InventedEpisodeId0000");
    }
}
