package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MlcFakeTest {
    private static Fakes fakes;
    private static Guest guest;
    private static String[] token;

    @BeforeAll
    static void start() {
        fakes = Fakes.start(Guest.OPTIONS);
        guest = new Guest(fakes);
        token = guest.mlc();
    }

    @AfterAll
    static void stop() {
        fakes.close();
    }

    @Test
    void tokenKeepsTheContract() {
        assertEquals(List.of(), Fields.wrong("mlc-token", guest.mlcTokens()));
    }

    @Test
    void refreshesWithTheRefreshToken() {
        String refresh = guest.mlcTokens().getString("refreshToken");
        Guest.Answer answer =
                guest.post("/mlc/oauth/token", "{\"refreshToken\":\"" + refresh + "\"}");
        assertEquals(200, answer.status());
    }

    @Test
    void refusesAWrongPasswordWith403() {
        Guest.Answer answer =
                guest.post("/mlc/oauth/token", "{\"username\":\"demo\",\"password\":\"no\"}");
        assertEquals(403, answer.status());
        assertEquals("invalid_grant", answer.json().getString("error"));
        assertNull(answer.json().getString("idToken"));
    }

    @Test
    void refusesTheAccessToken() {
        String[] access = Guest.bearer(guest.mlcTokens().getString("accessToken"));
        Guest.Answer answer = guest.post("/mlc/search/recordings", "{\"isrc\":\"X\"}", access);
        assertEquals(401, answer.status());
        assertEquals("Unauthorized", answer.json().getString("message"));
    }

    @Test
    void recordingsKeepTheContract() {
        for (Object row : recordings("major-team")) {
            assertEquals(List.of(), Fields.wrong("mlc-recording", (JsonObject) row));
        }
    }

    @Test
    void knowsNoOneOrSeveralRowsPerIsrc() {
        assertEquals(0, recordings("unknown-everywhere").size());
        assertEquals(1, recordings("open-solo").size());
        assertEquals(3, recordings("major-team").size());
        assertNull(recordings("unmatched-old").getJsonObject(0).getString("mlcsongCode"));
        JsonArray several = recordings("several-works");
        assertEquals(
                2,
                several.stream()
                        .map(r -> ((JsonObject) r).getString("mlcsongCode"))
                        .distinct()
                        .count());
    }

    private static JsonArray recordings(String story) {
        JsonObject wanted =
                new JsonObject().put("isrc", Guest.truth(fakes, story).getString("isrc"));
        return guest.post("/mlc/search/recordings", wanted.encode(), token).array();
    }

    @Test
    void refusesATitleAloneWithAnEmptyBody() {
        for (String body :
                List.of(
                        "{\"title\":\"A\"}",
                        "{\"title\":\"A\",\"writers\":[]}",
                        "{\"writers\":[{\"writerLastName\":\"B\"}]}")) {
            Guest.Answer answer = guest.post("/mlc/search/songcode", body, token);
            assertEquals(400, answer.status());
            assertEquals("", answer.body());
        }
    }

    @Test
    void findsAWorkByTitleAndWriter() {
        JsonObject work = Guest.truth(fakes, "title-writer").getJsonArray("works").getJsonObject(0);
        String legal = work.getJsonArray("writers").getJsonObject(0).getString("legalName");
        JsonObject writer =
                new JsonObject().put("writerLastName", legal.substring(legal.indexOf(' ') + 1));
        JsonObject wanted =
                new JsonObject()
                        .put("title", work.getString("title"))
                        .put("writers", new JsonArray().add(writer));
        JsonArray hits = guest.post("/mlc/search/songcode", wanted.encode(), token).array();
        assertTrue(
                hits.stream()
                        .map(JsonObject.class::cast)
                        .anyMatch(
                                h ->
                                        h.getString("mlcSongCode")
                                                .equals(work.getString("songCode"))));
        hits.forEach(h -> assertEquals(List.of(), Fields.wrong("mlc-hit", (JsonObject) h)));
    }

    @Test
    void worksKeepTheContractAndTellTheTruth() {
        Map<String, JsonObject> truth = new HashMap<>();
        for (String id : fakes.sampleTrackIds()) {
            JsonObject track = fakes.track(id).orElseThrow();
            boolean matched =
                    "MATCHED"
                            .equals(
                                    track.getJsonObject("expected")
                                            .getJsonObject("mlc")
                                            .getString("registry"));
            track.getJsonArray("works").stream()
                    .map(JsonObject.class::cast)
                    .filter(w -> matched)
                    .forEach(w -> truth.put(w.getString("songCode"), w));
        }
        JsonArray works = works(truth.keySet().stream().limit(100).toList());
        assertEquals(Math.min(100, truth.size()), works.size());
        for (Object each : works) {
            JsonObject work = (JsonObject) each;
            assertEquals(List.of(), Fields.wrong("mlc-work", work));
            JsonObject expected = truth.get(work.getString("mlcSongCode"));
            assertEquals(expected.getDouble("claimed"), collected(work), 0.001);
        }
    }

    private static double collected(JsonObject work) {
        JsonArray publishers = work.getJsonArray("publishers");
        return publishers == null
                ? 0
                : publishers.stream()
                        .map(JsonObject.class::cast)
                        .mapToDouble(MlcFakeTest::share)
                        .sum();
    }

    private static double share(JsonObject publisher) {
        return publisher.getDouble("collectionShare")
                + publisher.getJsonArray("administrators").stream()
                        .map(JsonObject.class::cast)
                        .mapToDouble(MlcFakeTest::share)
                        .sum();
    }

    @Test
    void leavesUnknownCodesOut() {
        String known =
                Guest.truth(fakes, "open-solo")
                        .getJsonArray("works")
                        .getJsonObject(0)
                        .getString("songCode");
        assertEquals(1, works(List.of("ZZZZZZ", known)).size());
    }

    private static JsonArray works(List<String> codes) {
        return guest.post("/mlc/works", asked(codes), token).array();
    }

    private static String asked(List<String> codes) {
        JsonArray body = new JsonArray();
        codes.forEach(c -> body.add(new JsonObject().put("mlcsongCode", c)));
        return body.encode();
    }

    @Test
    void refusesBatchesThatAreTooLargeOrMisspelled() {
        List<String> many = java.util.Collections.nCopies(101, "AAAAAA");
        assertEquals(413, guest.post("/mlc/works", asked(many), token).status());
        assertEquals(
                400, guest.post("/mlc/works", "[{\"mlcSongCode\":\"AAAAAA\"}]", token).status());
        assertEquals(400, guest.post("/mlc/works", "{\"works\":[]}", token).status());
    }

    @Test
    void overclaimsAndOpenSharesStayWhatTheyAre() {
        assertEquals(150.0, claimed("overclaim"));
        assertEquals(50.0, claimed("open-half"));
        assertEquals(0.0, claimed("open-solo"));
    }

    private static double claimed(String story) {
        return Guest.truth(fakes, story)
                .getJsonArray("works")
                .getJsonObject(0)
                .getDouble("claimed");
    }
}
