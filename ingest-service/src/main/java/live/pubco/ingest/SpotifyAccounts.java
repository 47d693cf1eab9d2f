package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where access tokens of the Web API come from. */
@RegisterRestClient(configKey = "spotify-accounts")
@Path("/api/token")
interface SpotifyAccounts {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<SpotifyWire.Token> token(
            @HeaderParam("Authorization") String authorization,
            @FormParam("grant_type") String grantType);
}
