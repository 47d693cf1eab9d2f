package live.pubco.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import live.pubco.phase.Answer;
import live.pubco.phase.RecordedCase;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.schemas.Artist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What playlists trip a reader up with at each source, a file for each. */
class PitfallsTest {

    private static final String ID = "7aInventedPlaylist0001";
    private static final long CHARTMETRIC_ID = 7001;

    private final SystemTimer timer = new SystemTimer(Clock.systemUTC());

    @AfterEach
    void close() {
        timer.close();
    }

    @ParameterizedTest
    @MethodSource("live.pubco.phase.RecordedCase#all")
    void isPassed(RecordedCase pitfall) {
        pitfall.usually(
                "POST /api/token",
                Recorded.JSON
                        .createObjectNode()
                        .put("access_token", "a-token")
                        .put("token", "a-token")
                        .put("expires_in", 3600));
        pitfall.holdsFor(
                switch (pitfall.told("source").asText()) {
                    case "spotify" -> spotify(pitfall);
                    case "embed" -> embed(pitfall);
                    default -> chartmetric(pitfall);
                });
    }

    private Uni<Answer<JsonNode>> spotify(RecordedCase pitfall) {
        SpotifyPlaylists playlists =
                new SpotifyPlaylists(
                        pitfall.client(SpotifyApi.class),
                        pitfall.client(SpotifyAccounts.class),
                        pitfall.upstream(new HttpFailures()),
                        timer,
                        TestSettings.configured());
        return playlists.metadata(ID).flatMap(told -> listing(playlists, told));
    }

    private static Uni<Answer<JsonNode>> listing(
            SpotifyPlaylists playlists, Answer<Metadata> told) {
        return told instanceof Answer.Found<Metadata> found
                ? playlists.listing(ID, found.value()).map(PitfallsTest::told)
                : Uni.createFrom().item(told.map(none -> null));
    }

    private Uni<Answer<JsonNode>> embed(RecordedCase pitfall) {
        Upstream upstream = pitfall.upstream(new HttpFailures());
        return new EmbedPlaylists(pitfall.client(EmbedApi.class), upstream, Recorded.JSON)
                .listing(ID)
                .map(PitfallsTest::told);
    }

    private Uni<Answer<JsonNode>> chartmetric(RecordedCase pitfall) {
        ChartmetricPlaylists playlists =
                new ChartmetricPlaylists(
                        pitfall.client(ChartmetricApi.class),
                        pitfall.upstream(new ChartmetricFailures()),
                        timer,
                        TestSettings.configured());
        return pitfall.told("searched").asBoolean()
                ? playlists.metadata(ID).map(found -> found.map(PitfallsTest::json))
                : playlists.listing(CHARTMETRIC_ID).map(PitfallsTest::told);
    }

    private static Answer<JsonNode> told(Answer<Listing> listing) {
        return listing.map(PitfallsTest::json);
    }

    private static JsonNode json(Metadata metadata) {
        return Recorded.JSON.valueToTree(metadata);
    }

    private static JsonNode json(Listing listing) {
        ObjectNode json = Recorded.JSON.createObjectNode();
        json.put("complete", listing.complete()).put("total", listing.total());
        json.put("snapshotId", listing.snapshotId()).putArray("entries");
        for (Listed entry : listing.entries()) {
            ObjectNode one = json.withArray("entries").addObject();
            one.put("position", entry.position()).put("kind", entry.kind().name());
            one.put("trackId", entry.trackId()).put("title", entry.title());
            one.put("isrc", entry.isrc()).putArray("artists");
            entry.artists().stream()
                    .map(Artist::getName)
                    .forEach(artist -> one.withArray("artists").add(artist));
        }
        return json;
    }
}
