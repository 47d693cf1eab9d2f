package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private Fakes fakes;
    private Guest guest;
    private String[] token;

    @BeforeEach
    void start() {
        fakes = Fakes.start(Guest.OPTIONS);
        guest = new Guest(fakes);
        token = guest.spotify();
    }

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void countsByUpstreamOperationAndStatus() {
        guest.get("/spotify/v1/tracks/" + track(0), token);
        guest.get("/spotify/v1/tracks/0000000000000000000000", token);
        JsonObject operations = spotify().getJsonObject("operations");
        assertEquals(new JsonObject("{\"200\":1,\"404\":1}"), operations.getJsonObject("track"));
        assertTrue(spotify().getInteger("maxCallsPerSecond") >= 1);
    }

    @Test
    void noticesAQuestionThatHadBeenAnswered() {
        guest.get("/spotify/v1/tracks?ids=" + track(0) + "," + track(1), token);
        guest.get("/spotify/v1/tracks?ids=" + track(1) + "," + track(2), token);
        assertEquals(1, spotify().getInteger("repeatedQuestions"));
        assertEquals(
                List.of("tracks " + track(1)),
                spotify().getJsonArray("repeatedExamples").getList());
    }

    @Test
    void aRetryAfterAFaultIsNoRepetition() {
        fakes.fault(new JsonObject().put("kind", "error").put("count", 1));
        guest.get("/spotify/v1/tracks/" + track(0), token);
        guest.get("/spotify/v1/tracks/" + track(0), token);
        assertEquals(0, spotify().getInteger("repeatedQuestions"));
    }

    @Test
    void tokensAndChangeChecksMayBeRepeated() {
        String id = fakes.playlists().getJsonObject(0).getString("id");
        for (int i = 0; i < 2; i++) {
            guest.spotify();
            guest.get("/spotify/v1/playlists/" + id + "?fields=snapshot_id", token);
        }
        assertEquals(0, fakes.ledger().json().getInteger("repeatedQuestions"));
    }

    @Test
    void aFurtherPageIsAnotherQuestion() {
        String search = "/musicbrainz/ws/2/recording?query=isrc:QZZZZ9999999";
        guest.get(search + "&offset=0", Guest.musicbrainz());
        guest.get(search + "&offset=100", Guest.musicbrainz());
        assertEquals(0, fakes.ledger().json().getInteger("repeatedQuestions"));
    }

    @Test
    void keepsTheFiguresOfEarlierRuns() {
        guest.get("/spotify/v1/tracks/" + track(0), token);
        guest.post("/admin/ledger/reset", "");
        assertEquals(0, guest.get("/admin/ledger").json().getInteger("calls"));
        assertEquals(2, guest.get("/admin/ledger").json().getInteger("run"));
        assertEquals(2, guest.get("/admin/ledger?run=1").json().getInteger("calls"));
    }

    private JsonObject spotify() {
        return fakes.ledger().json().getJsonObject("upstreams").getJsonObject("spotify");
    }

    private String track(int index) {
        return fakes.sampleTrackIds().get(index);
    }
}
