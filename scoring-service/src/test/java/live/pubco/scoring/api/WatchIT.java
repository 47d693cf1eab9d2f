package live.pubco.scoring.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import live.pubco.scoring.Backends;
import org.junit.jupiter.api.Test;

/**
 * What the dashboard asks about playlists reaches ingest-service, and nobody else's page can ask.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WatchIT {

    @Test
    void aLinkIsPassedOn() {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", "spotify:playlist:x"))
                .post("/api/playlists")
                .then()
                .statusCode(202)
                .body("asked", equalTo("POST /playlists"))
                .body("body", containsString("spotify:playlist:x"));
    }

    @Test
    void aListIsPassedOnWithItsName() {
        given().contentType("text/csv")
                .body("title,spotify_url\nA,b")
                .queryParam("name", "my list")
                .post("/api/playlists/import")
                .then()
                .statusCode(202)
                .body("asked", equalTo("POST /playlists/import?name=my%20list"));
    }

    @Test
    void changesAndDeletionArePassedOn() {
        given().contentType(ContentType.JSON)
                .body(Map.of("paused", true))
                .patch("/api/playlists/p1")
                .then()
                .body("asked", equalTo("PATCH /playlists/p1"));
        given().post("/api/playlists/p1/refresh")
                .then()
                .body("asked", equalTo("POST /playlists/p1/refresh"));
        given().delete("/api/playlists/p1").then().body("asked", equalTo("DELETE /playlists/p1"));
    }

    @Test
    void aRefusalComesBackAsItIs() {
        given().delete("/api/playlists/unknown")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("field", equalTo("id"));
    }

    @Test
    void ordersFromOtherSitesAreNotTaken() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("text/csv")
                .body("x")
                .post("/api/playlists/import")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
