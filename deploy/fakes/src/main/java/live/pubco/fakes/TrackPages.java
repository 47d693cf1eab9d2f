package live.pubco.fakes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The pages of the web player, with all that stands between a visitor and the credits. */
final class TrackPages {
    private static final int RENDER_MILLIS = 40;
    private static final int RECOMMENDED = 5;

    private final Catalogue catalogue;
    private final Tokens tokens;
    private final CreditsShapes credits;
    private final PageTexts texts;
    private final Figures figures;
    private final String trackPage = Table.text("track.html");
    private final String playlistPage = Table.text("playlist.html");
    private final String embedPage = Table.text("embed.html");
    private final String wall = Table.text("wall.html");
    private final Map<String, Reply> files;
    private String webToken = "";
    private String anonymousToken = "";

    TrackPages(World world, Tokens tokens, CreditsShapes credits, PageTexts texts) {
        this.catalogue = world.catalogue();
        this.tokens = tokens;
        this.credits = credits;
        this.texts = texts;
        this.figures = new Figures(world);
        this.files =
                Map.of(
                        "player.js", file("player.js", "text/javascript"),
                        "playlist.js", file("playlist.js", "text/javascript"),
                        "player.css", file("player.css", "text/css"));
    }

    private static Reply file(String name, String type) {
        return Reply.of(200, type + "; charset=utf-8", Buffer.buffer(Table.text(name)))
                .with("Cache-Control", "public, max-age=86400");
    }

    Reply file(Call call) {
        call.asksNothing();
        return files.getOrDefault(call.path("file"), Reply.empty(404));
    }

    Reply track(Call call) {
        call.asks(List.of(call.path("id")));
        if (call.suffers(FaultKind.CAPTCHA)) {
            return wall("Please verify you are a human", "/challenge");
        }
        if (call.suffers(FaultKind.LOGIN)) {
            return wall("Log in to continue", "/login");
        }
        String locale = PageTexts.locale(call);
        if (!locale.equals("en") && !call.requestPath().contains("/intl-")) {
            return Reply.empty(302)
                    .with("Location", "/open/intl-" + locale + "/track/" + call.path("id"));
        }
        return catalogue
                .track(call.path("id"))
                .map(t -> page(trackPage, t.title(), locale, state(t, call, locale)))
                .orElseGet(() -> notFound());
    }

    /** What the page fetches when one goes on to another track without leaving it. */
    Reply trackState(Call call) {
        call.asks(List.of(call.path("id")));
        return catalogue
                .track(call.path("id"))
                .map(t -> Reply.json(state(t, call, PageTexts.locale(call))))
                .orElseGet(() -> Reply.empty(404));
    }

    private JsonObject state(Track track, Call call, String locale) {
        JsonArray recommended = new JsonArray();
        List<Track> all = catalogue.tracks();
        IntStream.rangeClosed(1, RECOMMENDED)
                .mapToObj(i -> all.get((track.index() + i * 7) % all.size()))
                .forEach(t -> recommended.add(shown(t, locale)));
        return new JsonObject()
                .put("track", shown(track, locale))
                .put("recommended", recommended)
                .put("token", web(call))
                .put("hash", Pathfinder.HASH)
                .put("locale", locale)
                .put("texts", texts.all(locale))
                .put("renderDelay", RENDER_MILLIS)
                .put("renamed", call.suffers(FaultKind.RENAMED_TEST_IDS))
                .put("frozen", call.suffers(FaultKind.FROZEN))
                .put("dialog", !call.suffers(FaultKind.NO_DIALOG));
    }

    private JsonObject shown(Track track, String locale) {
        Credits.Delivery delivery = track.credits().delivery();
        JsonArray artists = new JsonArray();
        track.artists()
                .forEach(
                        a -> artists.add(new JsonObject().put("id", a.id()).put("name", a.name())));
        long plays = figures.streams(track, figures.today());
        JsonObject shown =
                new JsonObject()
                        .put("id", track.id())
                        .put("title", track.title())
                        .put("artists", artists)
                        .put("playcount", String.format(Locale.ROOT, "%,d", plays))
                        .put("generation", track.credits().generation())
                        .put("delivery", delivery.name().toLowerCase(Locale.ROOT));
        return delivery == Credits.Delivery.INLINE
                ? shown.put("inline", credits.inline(track, locale))
                : shown;
    }

    Reply playlist(Call call) {
        String locale = PageTexts.locale(call);
        return catalogue
                .playlist(call.path("id"))
                .map(
                        p ->
                                page(
                                        playlistPage,
                                        p.name(),
                                        locale,
                                        new JsonObject()
                                                .put("id", p.id())
                                                .put("name", p.name())
                                                .put("token", web(call))
                                                .put("hash", Pathfinder.HASH)))
                .orElseGet(() -> notFound());
    }

    Reply embeddedPlaylist(Call call) {
        return catalogue
                .playlist(call.path("id"))
                .map(p -> embedded(p.name(), WebPlaylistShapes.embedded(p), call))
                .orElseGet(() -> notFound());
    }

    Reply embeddedTrack(Call call) {
        return catalogue
                .track(call.path("id"))
                .map(t -> embedded(t.title(), WebPlaylistShapes.embeddedAlone(t), call))
                .orElseGet(() -> notFound());
    }

    private Reply embedded(String title, JsonObject entity, Call call) {
        if (!tokens.valid(anonymousToken, OpenGate.ANONYMOUS, call.at())) {
            anonymousToken = tokens.issue(OpenGate.ANONYMOUS, call.at());
        }
        JsonObject session =
                new JsonObject()
                        .put("accessToken", anonymousToken)
                        .put(
                                "accessTokenExpirationTimestampMs",
                                call.at() + tokens.seconds() * 1000)
                        .put("isAnonymous", true);
        JsonObject state =
                new JsonObject()
                        .put("data", new JsonObject().put("entity", entity))
                        .put("settings", new JsonObject().put("session", session));
        JsonObject next =
                new JsonObject()
                        .put(
                                "props",
                                new JsonObject()
                                        .put("pageProps", new JsonObject().put("state", state)));
        return page(embedPage, title, "en", next);
    }

    /** One token for all pages while it lives: a page is asked for often. */
    private String web(Call call) {
        if (!tokens.valid(webToken, OpenGate.WEB, call.at())) {
            webToken = tokens.issue(OpenGate.WEB, call.at());
        }
        return webToken;
    }

    private static Reply page(String template, String title, String locale, JsonObject state) {
        // an unescaped "</script>" in a title would end the page's data early
        String json = state.encode().replace("<", "\\u003c");
        return Reply.html(
                200,
                template.replace("{{title}}", escaped(title))
                        .replace("{{locale}}", locale)
                        .replace("{{state}}", json));
    }

    private Reply wall(String title, String action) {
        return Reply.html(200, wall.replace("{{title}}", title).replace("{{action}}", action));
    }

    private Reply notFound() {
        String page = wall.replace("{{title}}", "Page not found").replace("{{action}}", "/open/");
        return Reply.html(404, page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
