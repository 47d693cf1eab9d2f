package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The Web API's paths for playlists. */
@RegisterRestClient(configKey = "spotify-api")
@Path("/playlists/{id}")
interface SpotifyApi {

    @GET
    Uni<SpotifyWire.Playlist> playlist(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") String id,
            @QueryParam("fields") String fields);

    /**
     * @param contents {@code items}, or {@code tracks} in the older generation
     */
    @GET
    @Path("/{contents}")
    Uni<SpotifyWire.Page> page(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") String id,
            @PathParam("contents") String contents,
            @QueryParam("offset") int offset,
            @QueryParam("limit") int limit,
            @QueryParam("additional_types") String types);
}
