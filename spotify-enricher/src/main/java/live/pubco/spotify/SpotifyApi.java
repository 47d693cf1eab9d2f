package live.pubco.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import live.pubco.phase.http.AnswerLimit;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the Spotify Web API that gives a track its identity. */
@RegisterRestClient(configKey = "spotify-api")
@RegisterProvider(AnswerLimit.class)
interface SpotifyApi {

    @GET
    @Path("/tracks")
    Uni<SpotifyTracks> tracks(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("ids") String ids,
            @QueryParam("market") String market);

    @GET
    @Path("/tracks/{id}")
    Uni<JsonNode> track(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") String id,
            @QueryParam("market") String market);

    @GET
    @Path("/albums")
    Uni<SpotifyAlbums> albums(
            @HeaderParam("Authorization") String authorization, @QueryParam("ids") String ids);
}
