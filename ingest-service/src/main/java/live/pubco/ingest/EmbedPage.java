package live.pubco.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.SpotifyId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the embed page: its data stands as JSON in a script element. */
final class EmbedPage {

    /** The page never shows more; a list of this length may go on. */
    private static final int CUT = 100;

    private static final String TRACK = "spotify:track:";

    private EmbedPage() {}

    static Listing listing(String page, ObjectMapper json) {
        JsonNode entity = entity(page, json);
        List<Listed> entries = new ArrayList<>();
        for (JsonNode row : entity.path("trackList")) {
            entries.add(entry(entries.size(), row));
        }
        boolean complete = entries.size() < CUT;
        return new Listing(
                ListingSource.EMBED,
                complete,
                null,
                complete ? entries.size() : null,
                text(entity.path("name")),
                entries);
    }

    private static JsonNode entity(String page, ObjectMapper json) {
        Element script = Jsoup.parse(page).getElementById("__NEXT_DATA__");
        if (script == null) {
            throw new UnreadableAnswer("embed page without its data");
        }
        try {
            JsonNode entity = json.readTree(script.data()).at("/props/pageProps/state/data/entity");
            if (!entity.path("trackList").isArray()) {
                throw new UnreadableAnswer("embed page without a track list");
            }
            return entity;
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableAnswer("embed page with unreadable data");
        }
    }

    private static Listed entry(int position, JsonNode row) {
        String uri = row.path("uri").asText("");
        String title = text(row.path("title"));
        String id = uri.startsWith(TRACK) ? uri.substring(TRACK.length()) : "";
        if (!SpotifyId.isValid(id)) {
            EntryKind kind =
                    uri.startsWith("spotify:episode:") ? EntryKind.EPISODE : EntryKind.MISSING;
            return Listed.skipped(position, kind, title, null);
        }
        return new Listed(
                position,
                EntryKind.TRACK,
                id,
                title == null ? "" : title,
                artists(row.path("subtitle").asText("")),
                row.path("duration").isNumber() ? row.path("duration").longValue() : null,
                null,
                null,
                null);
    }

    /** Names are joined by a comma and a no-break space; a plain comma is part of a name. */
    private static List<Artist> artists(String subtitle) {
        return Stream.of(subtitle.split(",\u00a0"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new Artist(null, name))
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
