package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Tracks, albums and artists as the Web API writes them. */
final class SpotifyShapes {
    private final Settings settings;

    SpotifyShapes(Settings settings) {
        this.settings = settings;
    }

    /** With a market, a relinked track comes as its substitute, and says what it stands for. */
    JsonObject track(Track track, Call call) {
        if (call.query("market").isEmpty()) {
            return plain(track, track.id(), call);
        }
        if (track.story().is("relinked")) {
            String substitute = track.release().substituteId();
            JsonObject from =
                    new JsonObject()
                            .put("id", track.id())
                            .put("type", "track")
                            .put("uri", track.uri());
            return plain(track, substitute, call).put("is_playable", true).put("linked_from", from);
        }
        boolean playable = !track.story().is("restricted");
        JsonObject shown = plain(track, track.id(), call).put("is_playable", playable);
        return playable
                ? shown
                : shown.put("restrictions", new JsonObject().put("reason", "market"));
    }

    JsonObject plain(Track track, String id, Call call) {
        JsonObject ids = new JsonObject();
        if (track.hasIsrc()) {
            ids.put("isrc", track.servedIsrc());
        }
        JsonObject shown =
                new JsonObject()
                        .put("album", album(track, call))
                        .put("artists", artists(track.artists()))
                        .put("disc_number", 1)
                        .put("duration_ms", track.durationMs())
                        .put("explicit", track.index() % 5 == 0)
                        .put("external_ids", ids)
                        .put("href", null)
                        .put("id", id)
                        .put("is_local", false)
                        .put("name", track.title())
                        .put("preview_url", null)
                        .put("track_number", 1 + track.index() % 9)
                        .put("type", "track")
                        .put("uri", "spotify:track:" + id);
        if (!settings.developmentMode()) {
            shown.put("popularity", track.index() * 37 % 100)
                    .put("available_markets", new JsonArray().add("DE").add("GB").add("US"));
        }
        return shown;
    }

    JsonObject album(Track track, Call call) {
        Track.Release release = track.release();
        return new JsonObject()
                .put("album_type", "single")
                .put("artists", artists(track.artists().subList(0, 1)))
                .put("id", release.albumId())
                .put("images", Covers.images(track, call))
                .put("name", release.album())
                .put("release_date", release.shownDate())
                .put("release_date_precision", release.precision())
                .put("total_tracks", 1)
                .put("type", "album")
                .put("uri", "spotify:album:" + release.albumId());
    }

    /** The full album, which alone carries label and copyright lines. */
    JsonObject fullAlbum(Track track, Call call) {
        Track.Release release = track.release();
        JsonArray lines = new JsonArray();
        if (!release.pLine().isEmpty()) {
            lines.add(new JsonObject().put("text", "(P) " + release.pLine()).put("type", "P"));
        }
        if (!release.cLine().isEmpty()) {
            lines.add(new JsonObject().put("text", "(C) " + release.cLine()).put("type", "C"));
        }
        JsonObject only = plain(track, track.id(), call);
        only.remove("album");
        only.remove("external_ids");
        return album(track, call)
                .put("copyrights", lines)
                .put("external_ids", new JsonObject().put("upc", upc(track)))
                .put("genres", new JsonArray())
                .put("label", release.label())
                .put("popularity", track.index() * 31 % 100)
                .put(
                        "tracks",
                        new JsonObject()
                                .put("items", new JsonArray().add(only))
                                .put("limit", 50)
                                .put("next", null)
                                .put("offset", 0)
                                .put("previous", null)
                                .put("total", 1));
    }

    private static String upc(Track track) {
        return String.valueOf(190_000_000_000L + track.index());
    }

    static JsonArray artists(List<Artist> artists) {
        JsonArray array = new JsonArray();
        artists.forEach(a -> array.add(artist(a)));
        return array;
    }

    static JsonObject artist(Artist artist) {
        return new JsonObject()
                .put("id", artist.id())
                .put("name", artist.name())
                .put("type", "artist")
                .put("uri", artist.uri())
                .put(
                        "external_urls",
                        new JsonObject()
                                .put("spotify", "https://open.spotify.com/artist/" + artist.id()));
    }

    JsonObject fullArtist(Artist artist) {
        JsonObject shown =
                artist(artist).put("genres", new JsonArray()).put("images", new JsonArray());
        return settings.developmentMode()
                ? shown
                : shown.put("popularity", artist.index() * 29 % 100)
                        .put("followers", new JsonObject().putNull("href").put("total", 1000));
    }
}
