package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminTest {
    private Fakes fakes;
    private Guest guest;

    @BeforeEach
    void start() {
        fakes = Fakes.start(Guest.OPTIONS);
        guest = new Guest(fakes);
    }

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void saysThatItIsUp() {
        JsonObject health = guest.get("/admin/health").json();
        assertEquals("UP", health.getString("status"));
        assertEquals(100, health.getInteger("tracks"));
    }

    @Test
    void tellsTheTruthAboutPlaylistsAndTracks() {
        JsonObject first = guest.get("/admin/truth/playlists").array().getJsonObject(0);
        assertEquals("sample", first.getString("kind"));
        JsonObject whole = guest.get("/admin/truth/playlists/" + first.getString("id")).json();
        assertEquals(first.getInteger("tracks"), whole.getJsonArray("trackIds").size());
        assertEquals(first.getInteger("entries"), whole.getJsonArray("entries").size());
        String id = whole.getJsonArray("trackIds").getString(0);
        assertEquals(id, guest.get("/admin/truth/tracks/" + id).json().getString("trackId"));
        assertEquals(100, guest.get("/admin/truth/tracks").array().size());
        assertEquals(404, guest.get("/admin/truth/tracks/unknown").status());
    }

    @Test
    void aPlaylistChangesOnRequest() {
        String id = fakes.playlists().getJsonObject(0).getString("id");
        JsonObject before = fakes.playlist(id).orElseThrow();
        String check = "/spotify/v1/playlists/" + id + "?fields=snapshot_id";
        String[] token = guest.spotify();
        String snapshot = guest.get(check, token).body();
        guest.post("/admin/playlists/" + id + "/change", "{\"remove\":2,\"add\":3}");
        JsonObject after = fakes.playlist(id).orElseThrow();
        assertEquals(before.getInteger("tracks") + 1, after.getInteger("tracks"));
        assertNotEquals(snapshot, guest.get(check, token).body());
    }

    @Test
    void aPlaylistGetsTracksThatNoSamplePlaylistHolds() {
        String id = fakes.playlists().getJsonObject(0).getString("id");
        Set<Object> before = tracks(id);
        guest.post("/admin/playlists/" + id + "/change", "{\"remove\":0,\"add\":2,\"new\":true}");
        Set<Object> added = tracks(id);
        added.removeAll(before);
        assertEquals(2, added.size());
        assertTrue(fakes.sampleTrackIds().stream().noneMatch(added::contains));
    }

    private Set<Object> tracks(String playlist) {
        return fakes.playlist(playlist).orElseThrow().getJsonArray("trackIds").stream()
                .collect(Collectors.toSet());
    }

    @Test
    void aWriterSignsOnRequest() {
        JsonObject work = Guest.truth(fakes, "open-half").getJsonArray("works").getJsonObject(0);
        String code = work.getString("songCode");
        JsonObject signed = guest.post("/admin/works/" + code + "/sign", "").json();
        assertEquals(100.0, signed.getDouble("claimed"));
        JsonObject registered = guest.get("/mlc/work/id/" + code, guest.mlc()).json();
        assertEquals(2, registered.getJsonArray("publishers").size());
        JsonObject truth = Guest.truth(fakes, "open-half").getJsonArray("works").getJsonObject(0);
        assertEquals(100.0, truth.getDouble("claimed"));
    }

    @Test
    void settingsChangeWhileItRuns() {
        JsonObject before = guest.get("/admin/settings").json();
        assertEquals("extended", before.getString("spotifyMode"));
        assertEquals("both", before.getString("spotifyKeys"));
    }
}
