package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CreditsFakeTest {
    private static Fakes fakes;
    private static Guest guest;

    @BeforeAll
    static void start() {
        fakes = Fakes.start(Guest.OPTIONS);
        guest = new Guest(fakes);
    }

    @AfterAll
    static void stop() {
        fakes.close();
    }

    @Test
    void groupedCreditsKeepTheContractAndTellTheTruth() {
        for (String id : fakes.sampleTrackIds().subList(0, 20)) {
            JsonObject answer = credits("queryTrackCreditsGroupedModal", id, 0);
            assertEquals(List.of(), Fields.wrong("credits-grouped", answer));
            List<String> writers =
                    items(answer).stream()
                            .filter(
                                    i ->
                                            i.getJsonObject("roleGroup")
                                                    .getString("name")
                                                    .equals("Composition & Lyrics"))
                            .map(i -> i.getString("name"))
                            .distinct()
                            .toList();
            JsonObject truth = fakes.track(id).orElseThrow().getJsonObject("credits");
            assertEquals(truth.getJsonArray("writers").getList(), writers);
        }
    }

    @Test
    void theOlderOperationKnowsNoGroups() {
        JsonObject answer = credits("queryTrackCreditsModal", fakes.sampleTrackIds().get(0), 0);
        items(answer).forEach(i -> assertFalse(i.containsKey("roleGroup")));
    }

    @Test
    void moreThanAHundredContributorsComeInPages() {
        String id = Guest.truth(fakes, "orchestra").getString("trackId");
        assertEquals(100, items(credits("queryTrackCreditsGroupedModal", id, 0)).size());
        assertTrue(items(credits("queryTrackCreditsGroupedModal", id, 100)).size() > 20);
    }

    @Test
    void unknownTracksAndQueriesAreAnsweredWith200() {
        JsonObject unknown = credits("queryTrackCreditsGroupedModal", "0000000000000000000000", 0);
        assertEquals(
                "NotFound",
                unknown.getJsonObject("data").getJsonObject("trackUnion").getString("__typename"));
        JsonObject stale = credits("queryOfTomorrow", fakes.sampleTrackIds().get(0), 0);
        assertEquals(
                "PersistedQueryNotFound",
                stale.getJsonArray("errors").getJsonObject(0).getString("message"));
    }

    @Test
    void theOldViewKeepsTheContractAndRefusesVisitors() {
        String id = Guest.truth(fakes, "open-half").getString("trackId");
        String path = "/open/spclient/track-credits-view/v0/experimental/" + id + "/credits";
        JsonObject view = guest.get(path, Guest.bearer(pageToken())).json();
        assertEquals(List.of(), Fields.wrong("credits-view", view));
        assertEquals(401, guest.get(path, Guest.bearer(embedToken())).status());
    }

    @Test
    void theEmbedPageKeepsTheContractAndEndsAtAHundred() {
        JsonObject entity = embed(fakes.playlists().getJsonObject(4).getString("id"));
        assertEquals(List.of(), Fields.wrong("embed-entity", entity));
        assertEquals(100, entity.getJsonArray("trackList").size());
    }

    @Test
    void theWebPlayersListingKeepsTheContract() {
        JsonObject variables =
                new JsonObject()
                        .put(
                                "uri",
                                "spotify:playlist:"
                                        + fakes.playlists().getJsonObject(0).getString("id"))
                        .put("offset", 0)
                        .put("limit", 100);
        JsonObject listing = query("fetchPlaylist", variables);
        assertEquals(List.of(), Fields.wrong("web-playlist", listing));
    }

    @Test
    void thePageHidesItsCreditsBehindConsentMenuAndDecoys() {
        String page = guest.get("/open/track/" + fakes.sampleTrackIds().get(0)).body();
        assertTrue(page.contains("/open/static/player.js"));
        String script = guest.get("/open/static/player.js").body();
        for (String part :
                List.of(
                        "onetrust-accept-btn-handler",
                        "more-button",
                        "context-menu",
                        "credits-modal",
                        "Escape")) {
            assertTrue(script.contains(part), part);
        }
    }

    @Test
    void anotherLanguageHasItsOwnAddress() {
        String path = "/open/track/" + fakes.sampleTrackIds().get(0);
        Guest.Answer answer = guest.get(path, "Accept-Language", "de-DE,de;q=0.9");
        assertEquals(302, answer.status());
        String page = guest.get(answer.header("Location")).body();
        assertTrue(page.contains("Credits ansehen"));
    }

    @Test
    void everyGenerationAndDeliveryOccurs() {
        List<String> ways =
                fakes.sampleTrackIds().stream()
                        .map(id -> fakes.track(id).orElseThrow().getJsonObject("credits"))
                        .map(c -> c.getInteger("generation") + " " + c.getString("delivery"))
                        .distinct()
                        .sorted()
                        .toList();
        assertTrue(
                ways.containsAll(List.of("1 inline", "1 modal", "1 view", "2 grouped")),
                ways.toString());
    }

    @Test
    void anUnknownTrackIsA404Page() {
        assertEquals(404, guest.get("/open/track/0000000000000000000000").status());
    }

    private static JsonObject credits(String operation, String id, int offset) {
        return query(
                operation,
                new JsonObject()
                        .put("trackUri", "spotify:track:" + id)
                        .put("contributorsLimit", 100)
                        .put("contributorsOffset", offset));
    }

    private static JsonObject query(String operation, JsonObject variables) {
        JsonObject stored = new JsonObject().put("version", 1).put("sha256Hash", Pathfinder.HASH);
        JsonObject body =
                new JsonObject()
                        .put("operationName", operation)
                        .put("variables", variables)
                        .put("extensions", new JsonObject().put("persistedQuery", stored));
        return guest.post("/open/pathfinder/v2/query", body.encode(), Guest.bearer(embedToken()))
                .json();
    }

    private static List<JsonObject> items(JsonObject answer) {
        JsonArray items =
                answer.getJsonObject("data")
                        .getJsonObject("trackUnion")
                        .getJsonObject("creditsTrait")
                        .getJsonObject("contributors")
                        .getJsonArray("items");
        return items.stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject embed(String id) {
        return data(guest.get("/open/embed/playlist/" + id).body(), "__NEXT_DATA__")
                .getJsonObject("props")
                .getJsonObject("pageProps")
                .getJsonObject("state")
                .getJsonObject("data")
                .getJsonObject("entity");
    }

    private static String embedToken() {
        String id = fakes.sampleTrackIds().get(0);
        return data(guest.get("/open/embed/track/" + id).body(), "__NEXT_DATA__")
                .getJsonObject("props")
                .getJsonObject("pageProps")
                .getJsonObject("state")
                .getJsonObject("settings")
                .getJsonObject("session")
                .getString("accessToken");
    }

    private static String pageToken() {
        String page = guest.get("/open/track/" + fakes.sampleTrackIds().get(0)).body();
        return data(page, "initial-state").getString("token");
    }

    private static JsonObject data(String page, String id) {
        int start = page.indexOf('>', page.indexOf("id=\"" + id + "\"")) + 1;
        return new JsonObject(page.substring(start, page.indexOf("</script>", start)));
    }
}
