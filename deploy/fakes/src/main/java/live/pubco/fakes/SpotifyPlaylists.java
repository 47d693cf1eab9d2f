package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** Playlists of the Web API: metadata, and contents by the old and the new path. */
final class SpotifyPlaylists {
    private static final int EMBEDDED = 100;

    private final Catalogue catalogue;
    private final Settings settings;
    private final SpotifyPlaylistShapes shapes;
    private int changes;

    SpotifyPlaylists(World world, SpotifyShapes tracks) {
        this.catalogue = world.catalogue();
        this.settings = world.settings();
        this.shapes = new SpotifyPlaylistShapes(settings, tracks);
    }

    Reply metadata(Call call) {
        if (call.query("fields").filter(f -> f.contains("snapshot_id")).isPresent()) {
            call.asksNothing();
        }
        return known(
                call,
                playlist -> {
                    JsonObject metadata = shapes.metadata(playlist, snapshot(playlist), call);
                    if (!settings.developmentMode()) {
                        SpotifyPlaylistShapes.Window first =
                                new SpotifyPlaylistShapes.Window(0, EMBEDDED);
                        shapes.withContents(metadata, shapes.page(playlist, first, call, "/items"));
                    }
                    return filtered(call, metadata);
                });
    }

    /** The new path. */
    Reply items(Call call) {
        return contents(call, "/items", 50);
    }

    /** The old path, gone in development mode. */
    Reply tracks(Call call) {
        return contents(call, "/tracks", 100);
    }

    private Reply contents(Call call, String path, int most) {
        if (settings.developmentMode()) {
            return SpotifyGate.error(403, "Forbidden");
        }
        int limit = SpotifyApi.number(call, "limit", 20);
        int offset = SpotifyApi.number(call, "offset", 0);
        if (limit < 1 || limit > most || offset < 0) {
            return SpotifyGate.error(400, "Invalid limit");
        }
        if (call.suffers(FaultKind.SNAPSHOT_CHANGE)) {
            changes++;
        }
        SpotifyPlaylistShapes.Window window = new SpotifyPlaylistShapes.Window(offset, limit);
        return known(call, p -> filtered(call, shapes.page(p, window, call, path)));
    }

    private String snapshot(Playlist playlist) {
        return playlist.snapshotId() + (changes == 0 ? "" : "v" + changes);
    }

    private Reply known(Call call, Function<Playlist, Reply> answer) {
        String id = call.path("id");
        if (!id.matches("[0-9A-Za-z]{22}")) {
            return SpotifyGate.error(400, "Invalid base62 id");
        }
        Optional<Playlist> found =
                catalogue.playlist(id).filter(p -> p.kind() != Playlist.Kind.EDITORIAL);
        return found.map(answer).orElseGet(() -> SpotifyGate.error(404, "Resource not found"));
    }

    private static Reply filtered(Call call, JsonObject full) {
        return Reply.json(
                call.query("fields")
                        .filter(f -> !f.isBlank())
                        .map(f -> FieldFilter.parse(f).apply(full))
                        .orElse(full));
    }
}
