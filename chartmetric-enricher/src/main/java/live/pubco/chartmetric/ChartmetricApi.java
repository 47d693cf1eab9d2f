package live.pubco.chartmetric;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import live.pubco.phase.http.AnswerLimit;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The part of the Chartmetric API that is asked; without the partial-data header it answers 406.
 */
@RegisterProvider(AnswerLimit.class)
@RegisterRestClient(configKey = "chartmetric")
@ClientHeaderParam(name = "X-Accept-Partial-Data", value = "true")
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
interface ChartmetricApi {

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<TokenAnswer> token(TokenRequest request);

    @GET
    @Path("/track/{type}/{id}/get-ids")
    Uni<JsonNode> ids(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("type") String type,
            @PathParam("id") String id);

    @GET
    @Path("/track/{id}")
    Uni<JsonNode> track(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") long id);

    @GET
    @Path("/track/{id}/spotify/stats/highest-playcounts")
    @ClientQueryParam(name = "type", value = "streams")
    Uni<JsonNode> streams(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") long id,
            @QueryParam("since") String since);

    @GET
    @Path("/artist/{id}")
    Uni<JsonNode> artist(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") long id);

    /** The refresh token, spelled in one word. */
    record TokenRequest(@JsonProperty("refreshtoken") String refreshToken) {
        @Override
        public String toString() {
            return "TokenRequest";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenAnswer(String token, @JsonProperty("expires_in") JsonNode expiresIn) {
        @Override
        public String toString() {
            return "TokenAnswer";
        }
    }
}
