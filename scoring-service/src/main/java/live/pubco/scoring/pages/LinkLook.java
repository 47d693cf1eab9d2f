package live.pubco.scoring.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import live.pubco.scoring.Json;

/** An address of an artist that MusicBrainz names; only what is plainly a web address is linked. */
record LinkLook(String kind, String url, String artist) {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+");

    static List<LinkLook> all(JsonNode record) {
        JsonNode section = record.path("musicbrainz");
        return Json.stream(section.path("links"))
                .filter(link -> WEB.matcher(link.path("url").asText()).matches())
                .map(
                        link ->
                                new LinkLook(
                                        link.path("kind").asText(),
                                        link.path("url").asText(),
                                        name(section, link.path("artistMbid").asText())))
                .distinct()
                .toList();
    }

    private static String name(JsonNode section, String mbid) {
        return Json.stream(section.path("artists"))
                .filter(artist -> artist.path("mbid").asText().equals(mbid))
                .map(artist -> artist.path("name").asText())
                .findFirst()
                .orElse(null);
    }
}
