package live.pubco.fakes;

import io.vertx.ext.web.Router;
import java.util.Locale;

/** A picture for every playlist, as a content network serves them: to anybody, uncounted. */
final class Covers {
    private static final int DEGREES_APART = 137;

    private final Catalogue catalogue;

    Covers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String path(Playlist playlist) {
        return "/covers/" + playlist.id();
    }

    void mount(Router router) {
        router.get("/covers/:id")
                .handler(
                        context ->
                                catalogue
                                        .playlist(context.pathParam("id"))
                                        .ifPresentOrElse(
                                                playlist ->
                                                        context.response()
                                                                .putHeader(
                                                                        "Content-Type",
                                                                        "image/svg+xml")
                                                                .end(drawn(playlist)),
                                                () -> context.fail(404)));
    }

    private static String drawn(Playlist playlist) {
        int hue = playlist.index() * DEGREES_APART % 360;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="640" height="640">
                  <rect width="64" height="64" fill="hsl(%1$d 45%% 32%%)"/>
                  <circle cx="46" cy="20" r="22" fill="hsl(%2$d 60%% 58%%)"/>
                  <path d="M0 64 L28 26 L50 64 Z" fill="hsl(%1$d 55%% 18%%)"/>
                </svg>
                """,
                hue,
                (hue + 40) % 360);
    }
}
