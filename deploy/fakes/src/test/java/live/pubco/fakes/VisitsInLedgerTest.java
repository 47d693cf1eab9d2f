package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and what its script fetches are one visit: it is made again when a part did not come. */
class VisitsInLedgerTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
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

    @BeforeEach
    void begin() {
        fakes.clearFaults();
        guest.post("/admin/ledger/reset", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "hang",
                "reset",
                "trickle",
                "truncate",
                "html",
                "rate-limit",
                "token-expiry",
                "forbidden",
                "redirect",
                "gzip-bomb",
                "oversize",
                "stale-hash"
            })
    void aPageIsLoadedAgainWhenItsCreditsAnswerDidNotCome(String kind) {
        order(kind, "credits");
        visit(0);
        visit(0);
        assertEquals(0, repeated());
    }

    @Test
    void aPageIsLoadedAgainWhenItWasLeftBeforeALateAnswer() throws InterruptedException {
        order("slow", "credits");
        visit(0);
        for (int i = 0; i < 100 && !hungUp(); i++) {
            Thread.sleep(100);
        }
        visit(0);
        assertEquals(0, repeated());
    }

    @Test
    void aPageThatHadItsAnswerIsNotLoadedAgain() {
        visit(0);
        visit(0);
        assertEquals(2, repeated(), "the page and its credits");
    }

    @Test
    void aVisitThatFailedOnceExcusesNoThirdOne() {
        order("error", "credits");
        visit(0);
        visit(0);
        visit(0);
        assertEquals(2, repeated());
    }

    @Test
    void theFailedVisitOfOneTrackExcusesNoOther() {
        visit(1);
        order("error", "credits");
        visit(0);
        visit(1);
        assertEquals(2, repeated());
    }

    private static void order(String kind, String operation) {
        fakes.fault(
                new JsonObject()
                        .put("upstream", "open")
                        .put("operation", operation)
                        .put("kind", kind)
                        .put("delayMs", 3000)
                        .put("count", 1));
    }

    /** Loads a track's page and lets its script fetch the credits, if they come. */
    private static void visit(int index) {
        String id = fakes.sampleTrackIds().get(index);
        String page = guest.get("/open/track/" + id, "Accept-Language", "en").body();
        String token = page.split("\"token\":\"")[1].split("\"")[0];
        JsonObject query =
                new JsonObject()
                        .put("operationName", "queryTrackCreditsGroupedModal")
                        .put("variables", new JsonObject().put("trackUri", "spotify:track:" + id))
                        .put(
                                "extensions",
                                new JsonObject()
                                        .put(
                                                "persistedQuery",
                                                new JsonObject()
                                                        .put("sha256Hash", Pathfinder.HASH)));
        try {
            guest.postWithin(
                    PATIENCE, "/open/pathfinder/v2/query", query.encode(), Guest.bearer(token));
        } catch (CompletionException broken) {
            // as a page would: its script shows an error
        }
    }

    private static int repeated() {
        return fakes.ledger().json().getInteger("repeatedQuestions");
    }

    private static boolean hungUp() {
        return fakes.ledger()
                        .json()
                        .getJsonObject("upstreams")
                        .getJsonObject("open")
                        .getJsonObject("operations")
                        .getJsonObject("credits", new JsonObject())
                        .getInteger("hung", 0)
                > 0;
    }
}
