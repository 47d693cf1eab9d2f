package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** Pictures of playlists and albums, as a content network serves them: to anybody, uncounted. */
final class Covers {
    private static final int DEGREES_APART = 137;
    private static final int[] ALBUM_SIZES = {640, 300, 64};

    private final Catalogue catalogue;

    Covers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The one picture of a playlist, of a size that is not told. */
    static JsonArray images(Playlist playlist, Call call) {
        return new JsonArray().add(image(call, playlist.id(), null));
    }

    /** A track's album in three sizes, the widest first. */
    static JsonArray images(Track track, Call call) {
        String album = track.release().albumId();
        JsonArray images = new JsonArray();
        for (int size : ALBUM_SIZES) {
            images.add(image(call, album + "?size=" + size, size));
        }
        return images;
    }

    private static JsonObject image(Call call, String name, Integer size) {
        return new JsonObject()
                .put("url", call.origin() + "/covers/" + name)
                .put("height", size)
                .put("width", size);
    }

    void mount(Router router) {
        router.get("/covers/:id")
                .handler(
                        context ->
                                number(context.pathParam("id"))
                                        .ifPresentOrElse(
                                                number -> serve(context, number),
                                                () -> context.fail(404)));
    }

    private Optional<Integer> number(String id) {
        Optional<Integer> playlist = catalogue.playlist(id).map(Playlist::index);
        return playlist.or(() -> catalogue.album(id).map(Track::index));
    }

    /** A drawing has every size. */
    private static void serve(RoutingContext context, int number) {
        context.response().putHeader("Content-Type", "image/svg+xml").end(drawn(number));
    }

    private static String drawn(int number) {
        int hue = number * DEGREES_APART % 360;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
                  <rect width="64" height="64" fill="hsl(%1$d 45%% 32%%)"/>
                  <circle cx="46" cy="20" r="22" fill="hsl(%2$d 60%% 58%%)"/>
                  <path d="M0 64 L28 26 L50 64 Z" fill="hsl(%1$d 55%% 18%%)"/>
                </svg>
                """,
                hue,
                (hue + 40) % 360);
    }
}
