package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MusicBrainzFakeTest {
    private static final String WS = "/musicbrainz/ws/2";
    private static final String ALL =
            "?fmt=json&inc=artist-credits+isrcs+work-rels+work-level-rels+artist-rels+label-rels";
    private static final String[] AGENT = Guest.musicbrainz();
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
    void searchesFiftyIsrcsAtOnce() {
        List<String> isrcs =
                fakes.sampleTrackIds().stream()
                        .map(id -> fakes.track(id).orElseThrow().getString("isrc"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(50)
                        .toList();
        JsonObject found = search("recording", "isrc", isrcs);
        assertEquals(List.of(), Fields.wrong("musicbrainz-search-recording", found));
        List<String> attributed =
                objects(found.getJsonArray("recordings")).stream()
                        .flatMap(r -> r.getJsonArray("isrcs").stream())
                        .map(String.class::cast)
                        .toList();
        assertTrue(attributed.contains(isrcs.get(0)));
        assertTrue(
                attributed.stream().anyMatch(i -> !isrcs.contains(i)), "rows carry further ISRCs");
    }

    @Test
    void findsTheWorksOfManyRecordings() {
        List<String> rids =
                objects(
                                search(
                                                "recording",
                                                "isrc",
                                                List.of(isrc("open-half"), isrc("medley")))
                                        .getJsonArray("recordings"))
                        .stream()
                        .map(r -> r.getString("id"))
                        .toList();
        JsonObject found = search("work", "rid", rids);
        assertEquals(List.of(), Fields.wrong("musicbrainz-search-work", found));
        assertEquals(3, found.getInteger("count"));
    }

    private static JsonObject search(String entity, String field, List<String> values) {
        String query =
                values.stream().map(v -> field + ":" + v).collect(Collectors.joining(" OR "));
        return guest.get(
                        WS + "/" + entity + "?fmt=json&limit=100&query=" + Guest.encoded(query),
                        AGENT)
                .json();
    }

    @Test
    void limitsOutsideTheRangeBecomeTwentyFive() {
        for (String limit : List.of("0", "101")) {
            JsonObject found =
                    guest.get(WS + "/recording?query=recording:a&limit=" + limit, AGENT).json();
            assertEquals(25, found.getJsonArray("recordings").size());
        }
        assertEquals(400, guest.get(WS + "/recording?query=", AGENT).status());
    }

    @Test
    void recordingsKeepTheContract() {
        JsonObject recording = recording("open-half");
        assertEquals(List.of(), Fields.wrong("musicbrainz-recording", recording));
        JsonObject work = performed(recording).get(0).getJsonObject("work");
        assertTrue(
                work.getJsonArray("iswcs").getString(0).matches("T-\\d{3}\\.\\d{3}\\.\\d{3}-\\d"));
        assertEquals(3, work.getJsonArray("relations").size(), "two writers and a publisher");
    }

    @Test
    void aWorkIsSilentAboutItselfWithoutTheSwitch() {
        String id = truth("open-half").getJsonArray("recordings").getString(0);
        JsonObject recording =
                guest.get(WS + "/recording/" + id + "?inc=work-rels+artist-rels", AGENT).json();
        assertFalse(performed(recording).get(0).getJsonObject("work").containsKey("relations"));
        assertFalse(guest.get(WS + "/recording/" + id, AGENT).json().containsKey("relations"));
    }

    @Test
    void knowsMedleysAndRecordingsWithoutWorks() {
        assertEquals(2, performed(recording("medley")).size());
        assertEquals(0, performed(recording("recording-without-work")).size());
    }

    @Test
    void knowsWorksWithNoIswcAndWithTwo() {
        assertEquals(0, iswcs("dashed-isrc"));
        assertEquals(2, iswcs("two-iswcs"));
    }

    private static int iswcs(String story) {
        return performed(recording(story))
                .get(0)
                .getJsonObject("work")
                .getJsonArray("iswcs")
                .size();
    }

    @Test
    void oneIsrcMayHaveSeveralRecordings() {
        JsonObject found = guest.get(WS + "/isrc/" + isrc("several-recordings"), AGENT).json();
        assertEquals(3, found.getJsonArray("recordings").size());
    }

    @Test
    void theSearchLagsBehindTheLookup() {
        assertEquals(
                0, search("recording", "isrc", List.of(isrc("lagging-index"))).getInteger("count"));
        assertEquals(200, guest.get(WS + "/isrc/" + isrc("lagging-index"), AGENT).status());
    }

    @Test
    void aMergedRecordingAnswersUnderItsNewId() {
        String old =
                search("recording", "isrc", List.of(isrc("merged-recording")))
                        .getJsonArray("recordings")
                        .getJsonObject(0)
                        .getString("id");
        JsonObject now = guest.get(WS + "/recording/" + old + ALL, AGENT).json();
        assertNotEquals(old, now.getString("id"));
        assertEquals(1, search("work", "rid", List.of(old)).getInteger("count"));
    }

    @Test
    void firstReleaseDateMayBeAbsent() {
        assertFalse(recording("no-first-date").containsKey("first-release-date"));
        assertTrue(recording("open-half").containsKey("first-release-date"));
    }

    @Test
    void refusesUntidyIsrcsAndForbiddenIncs() {
        String isrc = isrc("open-half");
        assertEquals(
                400,
                guest.get(WS + "/isrc/" + isrc.toLowerCase(java.util.Locale.ROOT), AGENT).status());
        assertEquals(400, guest.get(WS + "/isrc/" + isrc + "?inc=work-level-rels", AGENT).status());
        assertEquals(404, guest.get(WS + "/isrc/QZZZZ9999999", AGENT).status());
        assertEquals(400, guest.get(WS + "/recording/1234", AGENT).status());
    }

    @Test
    void wantsAnIdentifiedClient() {
        assertEquals(403, guest.get(WS + "/isrc/QZZZZ9999999").status());
        assertEquals(403, guest.get(WS + "/isrc/QZZZZ9999999", "User-Agent", "curl/8.0").status());
    }

    @Test
    void artistsKeepTheContract() {
        String id = truth("open-half").getJsonArray("artists").getString(0);
        JsonObject artist = guest.get(WS + "/artist/" + id + "?inc=url-rels+aliases", AGENT).json();
        assertEquals(List.of(), Fields.wrong("musicbrainz-artist", artist));
        assertTrue(artist.getJsonArray("ipis").getString(0).matches("\\d{11}"));
    }

    @Test
    void searchesManyPeopleWithTheirNumbers() {
        JsonArray found =
                search(
                                "artist",
                                "arid",
                                List.of(truth("stage-names").getJsonArray("artists").getString(0)))
                        .getJsonArray("artists");
        JsonObject person = found.getJsonObject(0);
        assertEquals(1, person.getJsonArray("ipis").size());
        assertEquals(
                "Legal name", person.getJsonArray("aliases").getJsonObject(0).getString("type"));
    }

    @Test
    void oneAddressIsAnObjectAndSeveralAreAList() {
        String known = "resource=https://open.spotify.com/artist/" + spotifyArtist();
        String unknown = "resource=https://open.spotify.com/artist/0000000000000000000000";
        JsonObject one = guest.get(WS + "/url?inc=artist-rels&" + known, AGENT).json();
        assertTrue(one.containsKey("resource"));
        JsonObject list =
                guest.get(WS + "/url?inc=artist-rels&" + known + "&" + unknown, AGENT).json();
        assertEquals(1, list.getInteger("url-count"));
        assertEquals(404, guest.get(WS + "/url?" + unknown, AGENT).status());
    }

    private static String spotifyArtist() {
        return Guest.truth(fakes, "open-half")
                .getJsonArray("artists")
                .getJsonObject(0)
                .getString("id");
    }

    private static JsonObject recording(String story) {
        String id = truth(story).getJsonArray("recordings").getString(0);
        return guest.get(WS + "/recording/" + id + ALL, AGENT).json();
    }

    private static List<JsonObject> performed(JsonObject recording) {
        return objects(recording.getJsonArray("relations")).stream()
                .filter(r -> r.getString("type").equals("performance"))
                .toList();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject truth(String story) {
        return Guest.truth(fakes, story).getJsonObject("musicbrainz");
    }

    private static String isrc(String story) {
        return Guest.truth(fakes, story).getString("isrc");
    }
}
