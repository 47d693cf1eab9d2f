package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpotifyFakeTest {
    private static final String V1 = "/spotify/v1";
    private static Fakes fakes;
    private static Guest guest;
    private static String[] token;

    @BeforeAll
    static void start() {
        fakes = Fakes.start(Guest.OPTIONS);
        guest = new Guest(fakes);
        token = guest.spotify();
    }

    @AfterAll
    static void stop() {
        fakes.close();
    }

    @Test
    void playlistKeepsTheContract() {
        JsonObject playlist = guest.get(V1 + "/playlists/" + playlist(0), token).json();
        assertEquals(List.of(), Fields.wrong("spotify-playlist", playlist));
    }

    @Test
    void tracksKeepTheContract() {
        String ids = fakes.sampleTrackIds().stream().limit(50).collect(Collectors.joining(","));
        JsonArray tracks =
                guest.get(V1 + "/tracks?ids=" + ids, token).json().getJsonArray("tracks");
        assertEquals(50, tracks.size());
        tracks.forEach(t -> assertEquals(List.of(), Fields.wrong("spotify-track", (JsonObject) t)));
    }

    @Test
    void batchKeepsTheOrderAndSaysNullForUnknownIds() {
        List<String> ids = fakes.sampleTrackIds();
        String asked = ids.get(1) + ",0000000000000000000000," + ids.get(0);
        JsonArray tracks =
                guest.get(V1 + "/tracks?ids=" + asked, token).json().getJsonArray("tracks");
        assertEquals(ids.get(1), tracks.getJsonObject(0).getString("id"));
        assertNull(tracks.getValue(1));
        assertEquals(ids.get(0), tracks.getJsonObject(2).getString("id"));
    }

    @Test
    void albumsHavePicturesForAnybody() {
        String id = fakes.sampleTrackIds().get(0);
        JsonArray images =
                guest.get(V1 + "/tracks/" + id, token)
                        .json()
                        .getJsonObject("album")
                        .getJsonArray("images");
        assertEquals(3, images.size());
        String url = images.getJsonObject(1).getString("url");
        assertTrue(guest.get(url.substring(url.indexOf("/covers"))).body().startsWith("<svg"));
        assertEquals(404, guest.get("/covers/0000000000000000000000").status());
    }

    @Test
    void refusesFiftyOneIds() {
        String ids = String.join(",", fakes.sampleTrackIds().subList(0, 51));
        assertEquals(400, guest.get(V1 + "/tracks?ids=" + ids, token).status());
    }

    @Test
    void refusesTheWholeBatchForOneMalformedId() {
        Guest.Answer answer =
                guest.get(V1 + "/tracks?ids=" + fakes.sampleTrackIds().get(0) + ",short", token);
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("Invalid base62 id"));
    }

    @Test
    void refusesLimitsAboveTheMaximum() {
        assertEquals(
                400,
                guest.get(V1 + "/playlists/" + playlist(0) + "/items?limit=51", token).status());
        assertEquals(
                400,
                guest.get(V1 + "/playlists/" + playlist(0) + "/tracks?limit=101", token).status());
    }

    @Test
    void pagesThroughAThousandTracks() {
        int read = 0;
        String next = V1 + "/playlists/" + playlist(3) + "/tracks?limit=100";
        while (next != null) {
            JsonObject page = guest.get(next, token).json();
            read += page.getJsonArray("items").size();
            String link = page.getString("next");
            next = link == null ? null : link.substring(fakes.url().length());
        }
        assertEquals(1000, read);
    }

    @Test
    void showsNullLocalEpisodeAndTrackEntries() {
        JsonArray items =
                guest.get(
                                V1
                                        + "/playlists/"
                                        + playlist(0)
                                        + "/tracks?limit=100&additional_types=track,episode",
                                token)
                        .json()
                        .getJsonArray("items");
        String kinds =
                items.stream()
                        .map(i -> ((JsonObject) i).getJsonObject("item"))
                        .map(
                                i ->
                                        i == null
                                                ? "null"
                                                : i.getBoolean("is_local", false)
                                                        ? "local"
                                                        : i.getString("type"))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
        assertEquals("episode local null track", kinds);
    }

    @Test
    void relinksOnlyWithAMarket() {
        String id = Guest.truth(fakes, "relinked").getString("trackId");
        JsonObject here = guest.get(V1 + "/tracks/" + id + "?market=DE", token).json();
        assertEquals(id, here.getJsonObject("linked_from").getString("id"));
        assertFalse(here.getString("id").equals(id));
        assertEquals(id, guest.get(V1 + "/tracks/" + id, token).json().getString("id"));
    }

    @Test
    void deliversUntidyAndMissingIsrcs() {
        assertEquals("lower", isrcOf("lower-case-isrc").matches("[a-z].*") ? "lower" : "upper");
        assertTrue(isrcOf("dashed-isrc").contains("-"));
        assertNull(isrcOf("no-isrc-found"));
    }

    private static String isrcOf(String story) {
        String id = Guest.truth(fakes, story).getString("trackId");
        return guest.get(V1 + "/tracks/" + id, token)
                .json()
                .getJsonObject("external_ids")
                .getString("isrc");
    }

    @Test
    void refusesTheEditorialPlaylistThatTheEmbedPageKnows() {
        assertEquals(404, guest.get(V1 + "/playlists/" + playlist(4), token).status());
        assertEquals(200, guest.get("/open/embed/playlist/" + playlist(4)).status());
    }

    @Test
    void findsAnIsrcButNotTwoAtOnce() {
        String isrc = Guest.truth(fakes, "open-solo").getString("isrc");
        String search = V1 + "/search?type=track&q=";
        assertEquals(1, total(guest.get(search + "isrc:" + isrc, token)));
        assertEquals(
                0,
                total(
                        guest.get(
                                search + Guest.encoded("isrc:" + isrc + " OR isrc:" + isrc),
                                token)));
        assertEquals(400, guest.get(search + "a&limit=11", token).status());
    }

    private static int total(Guest.Answer answer) {
        return answer.json().getJsonObject("tracks").getInteger("total");
    }

    @Test
    void appliesTheFieldsParameter() {
        JsonObject slim =
                guest.get(
                                V1
                                        + "/playlists/"
                                        + playlist(0)
                                        + "?fields=snapshot_id,items(total,items(item(id)))",
                                token)
                        .json();
        assertEquals(2, slim.size());
        assertNotNull(slim.getString("snapshot_id"));
        JsonObject first = slim.getJsonObject("items").getJsonArray("items").getJsonObject(0);
        assertEquals(java.util.Set.of("item"), first.fieldNames());
    }

    @Test
    void wantsATokenAndSaysWhenThereIsNone() {
        assertEquals(401, guest.get(V1 + "/tracks/" + fakes.sampleTrackIds().get(0)).status());
        Guest.Answer stale =
                guest.get(V1 + "/search?q=a&type=track", Guest.bearer("long-forgotten"));
        assertEquals(401, stale.status());
        assertTrue(stale.body().contains("The access token expired"));
    }

    @Test
    void refusesWrongClientsWithAFlatError() {
        Guest.Answer answer =
                guest.post(
                        "/accounts/api/token",
                        "grant_type=client_credentials",
                        "Authorization",
                        "Basic d3Jvbmc6d3Jvbmc=");
        assertEquals(400, answer.status());
        assertEquals("invalid_client", answer.json().getString("error"));
    }

    @Test
    void developmentModeRefusesBatchesButNotSingleTracks() {
        FakesOptions options = Guest.OPTIONS.withSpotify("development", "new");
        try (Fakes development = Fakes.start(options)) {
            Guest visitor = new Guest(development);
            String[] pass = visitor.spotify();
            String id = development.sampleTrackIds().get(0);
            assertEquals(403, visitor.get(V1 + "/tracks?ids=" + id, pass).status());
            assertEquals(200, visitor.get(V1 + "/tracks/" + id, pass).status());
            JsonObject playlist = visitor.get(V1 + "/playlists/" + playlist(0), pass).json();
            assertFalse(playlist.containsKey("items"));
            assertEquals(
                    403, visitor.get(V1 + "/playlists/" + playlist(0) + "/items", pass).status());
        }
    }

    @Test
    void speaksOnlyTheOldKeysWhenTold() {
        try (Fakes old = Fakes.start(Guest.OPTIONS.withSpotify("extended", "old"))) {
            Guest visitor = new Guest(old);
            JsonObject playlist =
                    visitor.get(V1 + "/playlists/" + playlist(0), visitor.spotify()).json();
            assertFalse(playlist.containsKey("items"));
            JsonArray entries = playlist.getJsonObject("tracks").getJsonArray("items");
            assertTrue(entries.getJsonObject(0).containsKey("track"));
            assertFalse(entries.getJsonObject(0).containsKey("item"));
        }
    }

    private static String playlist(int index) {
        return fakes.playlists().getJsonObject(index).getString("id");
    }
}
