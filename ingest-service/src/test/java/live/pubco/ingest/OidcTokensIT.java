package live.pubco.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusIntegrationTest
@QuarkusTestResource(Provider.class)
class OidcTokensIT {

    @Test
    void aReadersTokenMayLook() {
        listWith(Provider.token("reader")).statusCode(200);
    }

    @Test
    void aReadersTokenMayNotAdd() {
        given().auth()
                .oauth2(Provider.token("reader"))
                .contentType("application/json")
                .body("{}")
                .post("/playlists")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", equalTo("this needs the role operator, yours is reader"));
    }

    @Test
    void theBodyOfWhoMayAddIsReadToItsEnd() {
        given().auth()
                .oauth2(Provider.token("operator"))
                .contentType("application/json")
                .body("{\"url\":\"https://example.org/playlist/1\"}")
                .post("/playlists")
                .then()
                .statusCode(400)
                .body("field", equalTo("url"));
    }

    static Stream<String> strangers() {
        return Stream.of(
                Provider.token("guest"),
                Provider.expired("admin"),
                Provider.meantForOthers("admin"),
                Provider.signedElsewhere("admin"),
                "no.token.at-all");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatTheProviderDoesNotVouchForIsRefused(String token) {
        listWith(token).statusCode(401).contentType(Problem.MEDIA_TYPE);
    }

    private static ValidatableResponse listWith(String token) {
        return given().auth().oauth2(token).get("/playlists").then();
    }
}
