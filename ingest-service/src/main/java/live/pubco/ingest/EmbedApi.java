package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The page that other sites embed to show a playlist. */
@RegisterRestClient(configKey = "spotify-embed")
@Path("/playlist/{id}")
interface EmbedApi {

    @GET
    @Produces(MediaType.TEXT_HTML)
    Uni<String> page(@PathParam("id") String id, @HeaderParam("User-Agent") String userAgent);
}
