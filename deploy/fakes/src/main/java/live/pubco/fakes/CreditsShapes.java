package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Credits as the web player's two services write them. */
final class CreditsShapes {
    private final PageTexts texts;

    CreditsShapes(PageTexts texts) {
        this.texts = texts;
    }

    /** One item per person and role; the older operation knows no role groups. */
    JsonObject graph(Track track, boolean grouped, int offset, int limit, String locale) {
        JsonArray items = new JsonArray();
        track.credits().contributors().stream()
                .skip(offset)
                .limit(limit)
                .forEach(c -> items.add(item(c, grouped, locale)));
        JsonArray sources = new JsonArray();
        track.credits().sources().forEach(s -> sources.add(new JsonObject().put("name", s)));
        JsonObject trait =
                new JsonObject()
                        .put("contributors", new JsonObject().put("items", items))
                        .put("sources", new JsonObject().put("items", sources));
        return union(
                new JsonObject()
                        .put("__typename", "Track")
                        .put("uri", track.uri())
                        .put("name", track.title())
                        .put("creditsTrait", trait));
    }

    static JsonObject unknownTrack() {
        return union(new JsonObject().put("__typename", "NotFound").put("message", "Not found"));
    }

    private static JsonObject union(JsonObject track) {
        return new JsonObject().put("data", new JsonObject().put("trackUnion", track));
    }

    private JsonObject item(Credits.Contributor line, boolean grouped, String locale) {
        JsonObject item =
                new JsonObject()
                        .put("name", line.name())
                        .put("role", texts.text(locale, line.role()))
                        .put("uri", line.uri())
                        .put("url", line.url());
        return grouped
                ? item.put(
                        "roleGroup", new JsonObject().put("name", texts.text(locale, line.group())))
                : item;
    }

    /** What a page without a network answer has in it. */
    JsonObject inline(Track track, String locale) {
        JsonArray lines = new JsonArray();
        for (Credits.Contributor line : track.credits().contributors()) {
            lines.add(
                    item(line, false, locale)
                            .put("plainRole", line.role())
                            .put("group", texts.text(locale, line.group())));
        }
        return new JsonObject()
                .put("contributors", lines)
                .put("sources", new JsonArray(List.copyOf(track.credits().sources())));
    }

    /** Three fixed groups, each person once, with sub-roles. */
    static JsonObject view(Track track) {
        JsonArray roles = new JsonArray();
        for (String title : List.of("Performers", "Writers", "Producers")) {
            Map<String, JsonObject> artists = new LinkedHashMap<>();
            for (Credits.Contributor line : track.credits().contributors()) {
                if (title.equals(block(line))) {
                    artists.computeIfAbsent(line.name(), n -> artist(line))
                            .getJsonArray("subroles")
                            .add(line.role().toLowerCase(Locale.ROOT));
                }
            }
            roles.add(
                    new JsonObject()
                            .put("roleTitle", title)
                            .put("artists", new JsonArray(List.copyOf(artists.values()))));
        }
        return new JsonObject()
                .put("trackUri", track.uri())
                .put("trackTitle", track.title())
                .put("roleCredits", roles)
                .put("extendedCredits", new JsonArray())
                .put("sourceNames", new JsonArray(List.copyOf(track.credits().sources())));
    }

    private static JsonObject artist(Credits.Contributor line) {
        JsonObject artist =
                new JsonObject()
                        .put("uri", line.uri())
                        .put("name", line.name())
                        .put("subroles", new JsonArray())
                        .put("weight", line.uri() == null ? 1.0 : 3.0);
        return line.url() == null ? artist : artist.put("externalUrl", line.url());
    }

    private static String block(Credits.Contributor line) {
        if (line.group().equals(CreditsMaker.WRITING)) {
            return "Writers";
        }
        if (line.role().contains("Producer")) {
            return "Producers";
        }
        boolean performs =
                line.group().equals(CreditsMaker.ARTIST)
                        || line.group().equals(CreditsMaker.PERFORMERS);
        return performs ? "Performers" : "";
    }
}
