package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String SEARCH = "/spotify/v1/search?type=track&q=a";
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

    @AfterEach
    void takeAllBack() {
        fakes.clearFaults();
    }

    private static Guest.Answer search(String kind) {
        String[] token = guest.spotify();
        order("spotify", kind);
        return guest.get(SEARCH, token);
    }

    private static void order(String upstream, String kind) {
        fakes.fault(new JsonObject().put("upstream", upstream).put("kind", kind));
    }

    @Test
    void answersErrors() {
        assertEquals(503, search("error").status());
    }

    @Test
    void cutsTheConnection() {
        assertThrows(UncheckedIOException.class, () -> search("reset"));
    }

    @Test
    void hangsWithoutAnAnswerOrInTheMiddleOfOne() {
        String[] token = guest.spotify();
        for (String kind : List.of("hang", "trickle")) {
            order("spotify", kind);
            assertThrows(
                    CompletionException.class,
                    () -> guest.getWithin(Duration.ofSeconds(1), SEARCH, token));
            fakes.clearFaults();
        }
    }

    @Test
    void answersLate() {
        String[] token = guest.spotify();
        fakes.fault(new JsonObject().put("kind", "slow").put("delayMs", 30));
        assertEquals(200, guest.get(SEARCH, token).status());
    }

    @Test
    void truncatesJson() {
        Guest.Answer answer = search("truncate");
        assertEquals(200, answer.status());
        assertThrows(DecodeException.class, answer::json);
    }

    @Test
    void twistsTypes() {
        Guest.Answer answer = search("wrong-types");
        assertTrue(answer.json().getJsonObject("tracks").getValue("total") instanceof String);
    }

    @Test
    void showsAPageWhereJsonBelongs() {
        assertTrue(search("html").body().startsWith("<!doctype html>"));
    }

    @Test
    void redirectsElsewhere() {
        assertEquals("http://elsewhere.invalid/", search("redirect").header("Location"));
    }

    @Test
    void limitsTheRateWithoutReason() {
        Guest.Answer answer = search("rate-limit");
        assertEquals(429, answer.status());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) <= 4);
    }

    @Test
    void exhaustsTheQuotaForHours() {
        Guest.Answer answer = search("quota");
        assertEquals("48925", answer.header("Retry-After"));
        assertTrue(answer.body().contains("QUOTA_EXCEEDED"));
    }

    @Test
    void losesThePremiumSubscription() {
        Guest.Answer answer = search("premium");
        assertEquals(403, answer.status());
        assertTrue(answer.body().contains("premium"));
    }

    @Test
    void voidsAllTokens() {
        assertEquals(401, search("token-expiry").status());
        fakes.clearFaults();
        assertEquals(200, guest.get(SEARCH, guest.spotify()).status());
    }

    @Test
    void changesThePlaylistBetweenTwoPages() {
        String[] token = guest.spotify();
        String id = fakes.playlists().getJsonObject(0).getString("id");
        String check = "/spotify/v1/playlists/" + id + "?fields=snapshot_id";
        String before = guest.get(check, token).body();
        order("spotify", "snapshot-change");
        guest.get("/spotify/v1/playlists/" + id + "/items", token);
        assertTrue(!guest.get(check, token).body().equals(before));
    }

    @Test
    void shedsLoadWithoutBlamingTheClient() {
        order("musicbrainz", "shed");
        Guest.Answer answer = guest.get("/musicbrainz/ws/2/isrc/QZZZZ9999999", Guest.musicbrainz());
        assertEquals(503, answer.status());
        assertEquals("0", answer.header("Retry-After"));
        assertEquals("global", answer.header("X-RateLimit-Zone"));
    }

    @Test
    void letsTheSubscriptionRunOut() {
        String[] token = guest.chartmetric();
        order("chartmetric", "payment");
        assertEquals(402, guest.get("/chartmetric/api/track/90000000", token).status());
    }

    @Test
    void putsWallsInFrontOfTheTrackPage() {
        String path = "/open/track/" + fakes.sampleTrackIds().get(0);
        order("open", "login");
        assertTrue(guest.get(path).body().contains("Log in"));
        fakes.clearFaults();
        order("open", "captcha");
        Guest.Answer challenge = guest.get(path);
        assertEquals(200, challenge.status());
        assertTrue(challenge.body().contains("human"));
    }

    @Test
    void tellsThePageWhatToDoWrong() {
        String path = "/open/track-state/" + fakes.sampleTrackIds().get(0);
        assertEquals(true, guest.get(path).json().getBoolean("dialog"));
        order("open", "no-dialog");
        assertEquals(false, guest.get(path).json().getBoolean("dialog"));
        fakes.clearFaults();
        order("open", "renamed-test-ids");
        assertEquals(true, guest.get(path).json().getBoolean("renamed"));
    }

    @Test
    void sendsBombsAndFloods() {
        Guest.Answer bomb = search("gzip-bomb");
        assertEquals("gzip", bomb.header("Content-Encoding"));
        fakes.clearFaults();
        assertTrue(search("oversize").body().length() > 5_000_000);
    }

    @Test
    void stopsAfterTheCountAskedFor() {
        String[] token = guest.spotify();
        fakes.fault(
                new JsonObject().put("upstream", "spotify").put("kind", "error").put("count", 2));
        List<Integer> statuses =
                IntStream.range(0, 4).map(i -> guest.get(SEARCH, token).status()).boxed().toList();
        assertEquals(List.of(503, 503, 200, 200), statuses);
    }

    @Test
    void hitsTheSameCallsForTheSameSeed() {
        String[] token = guest.spotify();
        List<Integer> first = statuses(token);
        fakes.clearFaults();
        assertEquals(first, statuses(token));
        assertTrue(first.contains(503) && first.contains(200), first.toString());
    }

    private static List<Integer> statuses(String[] token) {
        fakes.fault(
                new JsonObject()
                        .put("upstream", "spotify")
                        .put("kind", "error")
                        .put("rate", 0.3)
                        .put("seed", 5));
        return IntStream.range(0, 30)
                .map(i -> guest.get(SEARCH + "&offset=" + i, token).status())
                .boxed()
                .toList();
    }

    @Test
    void ordersAndCountsOverTheBackDoor() {
        String order = "{\"upstream\":\"mlc\",\"operation\":\"works\",\"kind\":\"any\",\"rate\":1}";
        assertEquals(201, guest.post("/admin/faults", order).status());
        assertEquals(400, guest.post("/admin/faults", "{\"kind\":\"earthquake\"}").status());
        assertThrowsOrRefuses(guest.mlc());
        JsonObject faults = guest.get("/admin/faults").json();
        assertEquals(1, faults.getJsonArray("ordered").size());
        assertNotNull(faults.getJsonObject("happened").fieldNames().iterator().next());
    }

    private static void assertThrowsOrRefuses(String[] token) {
        try {
            Guest.Answer answer = guest.post("/mlc/works", "[{\"mlcsongCode\":\"AAAAAA\"}]", token);
            assertTrue(answer.status() >= 400 || !answer.body().startsWith("[]"));
        } catch (UncheckedIOException cut) {
            assertNotNull(cut.getMessage());
        }
    }
}
