package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The endpoint of credits-scraper, which reads a playlist's page in a browser. */
@RegisterRestClient(configKey = "credits-scraper")
@Path("/playlists/{id}/tracks")
interface BrowserApi {
    @GET
    Uni<BrowserWire.Page> page(@PathParam("id") String id);
}
