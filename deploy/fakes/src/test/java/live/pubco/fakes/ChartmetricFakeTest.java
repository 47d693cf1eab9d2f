package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartmetricFakeTest {
    private static final String API = "/chartmetric/api";
    private static Fakes fakes;
    private static Guest guest;
    private static String[] token;

    @BeforeAll
    static void start() {
        fakes = Fakes.start(Guest.OPTIONS);
        guest = new Guest(fakes);
        token = guest.chartmetric();
    }

    @AfterAll
    static void stop() {
        fakes.close();
    }

    @Test
    void identifiersKeepTheContract() {
        JsonObject ids = ids("open-solo");
        assertEquals(List.of(), Fields.wrong("chartmetric-ids", ids));
    }

    @Test
    void oneRecordingMayHaveSeveralRows() {
        JsonObject truth = Guest.truth(fakes, "several-works");
        JsonArray rows = ids("several-works").getJsonArray("obj");
        assertEquals(2, rows.size());
        assertTrue(
                rows.getJsonObject(1)
                        .getJsonArray("spotify_ids")
                        .contains(truth.getString("trackId")));
    }

    @Test
    void anUnknownTrackIsAnEmptyList() {
        assertEquals(new JsonArray(), ids("unknown-everywhere").getJsonArray("obj"));
    }

    private static JsonObject ids(String story) {
        String id = Guest.truth(fakes, story).getString("trackId");
        return guest.get(API + "/track/spotify/" + id + "/get-ids", token).json();
    }

    @Test
    void tracksKeepTheContractAndTellTheTruth() {
        for (String story : List.of("open-solo", "no-source", "several-works")) {
            JsonObject truth = Guest.truth(fakes, story).getJsonObject("chartmetric");
            JsonObject track =
                    guest.get(API + "/track/" + truth.getJsonArray("ids").getValue(0), token)
                            .json();
            assertEquals(List.of(), Fields.wrong("chartmetric-track", track));
            JsonObject statistics = track.getJsonObject("obj").getJsonObject("cm_statistics");
            assertEquals(
                    String.valueOf(truth.getLong("streams")), statistics.getString("sp_streams"));
        }
    }

    @Test
    void historyHasGapsAndNeverFalls() {
        int id = cmId("open-solo");
        JsonArray data =
                guest.get(
                                API
                                        + "/track/"
                                        + id
                                        + "/spotify/stats/highest-playcounts?type=streams&since=2026-10-01",
                                token)
                        .json()
                        .getJsonArray("obj")
                        .getJsonObject(0)
                        .getJsonArray("data");
        List<Long> values = new ArrayList<>();
        data.forEach(d -> values.add(((JsonObject) d).getLong("value")));
        assertTrue(data.size() < 33);
        assertEquals(values.stream().sorted().toList(), values);
    }

    @Test
    void playlistsOfATrackNeedAFlag() {
        String path = API + "/track/" + cmId("open-solo") + "/spotify/current/playlists";
        assertEquals(0, guest.get(path, token).json().getJsonArray("obj").size());
        assertTrue(guest.get(path + "?indie=true", token).json().getJsonArray("obj").size() > 0);
    }

    @Test
    void listsTheEditorialPlaylistWithIsrcs() {
        JsonObject editorial = fakes.playlists().getJsonObject(4);
        String path = API + "/playlist/spotify/" + editorial.getInteger("chartmetricId");
        assertEquals(
                List.of(), Fields.wrong("chartmetric-playlist", guest.get(path, token).json()));
        int rows = 0;
        for (int offset = 0; offset < 200; offset += 100) {
            JsonObject page = guest.get(path + "/current/tracks?offset=" + offset, token).json();
            assertEquals(List.of(), Fields.wrong("chartmetric-playlist-tracks", page));
            rows += page.getJsonArray("obj").size();
        }
        assertEquals(150, rows);
    }

    @Test
    void aSpotifyIdLeadsToNoPlaylistButTheSearchDoes() {
        String id = fakes.playlists().getJsonObject(4).getString("id");
        assertEquals(404, guest.get(API + "/playlist/spotify/" + id, token).status());
        String query = Guest.encoded("https://open.spotify.com/playlist/" + id);
        JsonObject found = guest.get(API + "/search?type=playlists&q=" + query, token).json();
        JsonArray lists =
                found.getJsonObject("obj").getJsonObject("playlists").getJsonArray("spotify");
        assertEquals(id, lists.getJsonObject(0).getString("playlist_id"));
    }

    @Test
    void artistsKeepTheContract() {
        JsonObject artist = guest.get(API + "/artist/400000", token).json();
        assertEquals(List.of(), Fields.wrong("chartmetric-artist", artist));
    }

    @Test
    void someArtistsNeedTheHeaderForPartialData() {
        assertEquals(406, guest.get(API + "/artist/400003", token).status());
        String[] partial = {token[0], token[1], "X-Accept-Partial-Data", "true"};
        assertEquals(200, guest.get(API + "/artist/400003", partial).status());
    }

    @Test
    void anUnknownPathIsA401ThatIsNotAboutTheToken() {
        for (String path :
                List.of(
                        "/playlist/7000000",
                        "/playlist/spotify/7000000/tracks",
                        "/track/90000000/spotify/stats",
                        "/no/such/path")) {
            Guest.Answer answer = guest.get(API + path, token);
            assertEquals(401, answer.status(), path);
            assertTrue(answer.body().contains("internal API endpoint"));
            assertEquals("false", answer.header("X-RateLimit-Limit"));
        }
    }

    @Test
    void aDeadTokenIsAnother401() {
        Guest.Answer answer = guest.get(API + "/track/90000000", Guest.bearer("dead"));
        assertEquals(401, answer.status());
        assertTrue(!answer.body().contains("internal API endpoint"));
    }

    @Test
    void answersCarryTheLimit() {
        Guest.Answer answer = guest.get(API + "/track/" + cmId("open-solo"), token);
        assertEquals("2500", answer.header("X-RateLimit-Limit"));
    }

    private static int cmId(String story) {
        return Guest.truth(fakes, story)
                .getJsonObject("chartmetric")
                .getJsonArray("ids")
                .getInteger(0);
    }
}
