package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Chartmetric's paths for playlists. */
@RegisterRestClient(configKey = "chartmetric")
@Path("/api")
interface ChartmetricApi {

    @POST
    @Path("/token")
    Uni<ChartmetricWire.Token> token(ChartmetricWire.Credentials credentials);

    @GET
    @Path("/search")
    Uni<ChartmetricWire.Found> search(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("q") String text,
            @QueryParam("type") String type,
            @QueryParam("limit") int limit);

    @GET
    @Path("/playlist/spotify/{id}")
    Uni<ChartmetricWire.One> playlist(
            @HeaderParam("Authorization") String authorization, @PathParam("id") long id);

    @GET
    @Path("/playlist/spotify/{id}/current/tracks")
    Uni<ChartmetricWire.Rows> tracks(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") long id,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);
}
