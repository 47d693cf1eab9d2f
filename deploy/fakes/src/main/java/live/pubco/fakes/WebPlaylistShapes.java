package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A playlist as the web player's GraphQL and the embed page write it: neither knows ISRCs. */
final class WebPlaylistShapes {
    private static final int EMBEDDED = 100;

    private WebPlaylistShapes() {}

    static JsonObject page(Playlist playlist, int offset, int limit) {
        JsonArray items = new JsonArray();
        playlist.entries().stream()
                .skip(offset)
                .limit(limit)
                .forEach(entry -> items.add(item(entry)));
        JsonObject content =
                new JsonObject()
                        .put("totalCount", playlist.entries().size())
                        .put(
                                "pagingInfo",
                                new JsonObject().put("limit", limit).put("offset", offset))
                        .put("items", items);
        JsonObject owner = new JsonObject().put("name", playlist.owner());
        return new JsonObject()
                .put("__typename", "Playlist")
                .put("name", playlist.name())
                .put("description", "")
                .put("followers", playlist.followers())
                .put("ownerV2", new JsonObject().put("data", owner))
                .put("revisionId", playlist.snapshotId())
                .put("images", new JsonObject().put("items", new JsonArray()))
                .put("content", content);
    }

    private static JsonObject item(Playlist.Entry entry) {
        JsonObject data = entry.track().map(WebPlaylistShapes::track).orElseGet(() -> other(entry));
        String wrapper =
                entry.type() == Playlist.Type.EPISODE
                        ? "EpisodeOrChapterResponseWrapper"
                        : "TrackResponseWrapper";
        return new JsonObject()
                .put("uid", Integer.toHexString(entry.addedAt().hashCode()))
                .put("addedAt", new JsonObject().put("isoString", entry.addedAt().toString()))
                .put("itemV2", new JsonObject().put("__typename", wrapper).put("data", data));
    }

    private static JsonObject other(Playlist.Entry entry) {
        String type =
                switch (entry.type()) {
                    case EPISODE -> "Episode";
                    case LOCAL -> "LocalTrack";
                    default -> "NotFound";
                };
        return new JsonObject().put("__typename", type);
    }

    private static JsonObject track(Track track) {
        JsonArray artists = new JsonArray();
        track.artists()
                .forEach(
                        a ->
                                artists.add(
                                        new JsonObject()
                                                .put("uri", a.uri())
                                                .put(
                                                        "profile",
                                                        new JsonObject().put("name", a.name()))));
        JsonObject album =
                new JsonObject()
                        .put("uri", "spotify:album:" + track.release().albumId())
                        .put("name", track.release().album());
        return new JsonObject()
                .put("__typename", "Track")
                .put("uri", track.uri())
                .put("name", track.title())
                .put("playcount", String.valueOf(track.index() * 977L + 1000))
                .put("trackDuration", new JsonObject().put("totalMilliseconds", track.durationMs()))
                .put("discNumber", 1)
                .put("trackNumber", 1)
                .put("artists", new JsonObject().put("items", artists))
                .put("albumOfTrack", album)
                .put(
                        "playability",
                        new JsonObject().put("playable", true).put("reason", "PLAYABLE"));
    }

    /** The embed page's entity: the first hundred tracks, no total. */
    static JsonObject embedded(Playlist playlist) {
        JsonArray list = new JsonArray();
        playlist.entries().stream()
                .flatMap(e -> e.track().stream())
                .limit(EMBEDDED)
                .forEach(t -> list.add(embedded(t)));
        return entity("playlist", playlist.id(), playlist.name(), playlist.owner())
                .put("trackList", list);
    }

    static JsonObject embeddedAlone(Track track) {
        return entity("track", track.id(), track.title(), names(track))
                .put("duration", track.durationMs())
                .put("trackList", new JsonArray().add(embedded(track)));
    }

    private static JsonObject entity(String type, String id, String name, String subtitle) {
        return new JsonObject()
                .put("type", type)
                .put("id", id)
                .put("uri", "spotify:" + type + ":" + id)
                .put("name", name)
                .put("title", name)
                .put("subtitle", subtitle)
                .putNull("authors")
                .putNull("releaseDate")
                .put("duration", 0)
                .put("attributes", new JsonArray())
                .put("coverArt", new JsonObject().put("sources", new JsonArray()));
    }

    private static JsonObject embedded(Track track) {
        return new JsonObject()
                .put("uri", track.uri())
                .put("uid", Integer.toHexString(track.index() + 0xab0000))
                .put("title", track.title())
                .put("subtitle", names(track))
                .put("duration", track.durationMs())
                .put("isExplicit", false)
                .put("isPlayable", true)
                .put("playabilityReason", "PLAYABLE")
                .put("entityType", "track")
                .put("isNineteenPlus", false)
                .put("contentRatings", new JsonObject().put("labels", new JsonArray()))
                .putNull("audioPreview");
    }

    /** Joined by comma and no-break space, as on the real page. */
    private static String names(Track track) {
        return String.join(",\u00a0", track.artists().stream().map(Artist::name).toList());
    }
}
