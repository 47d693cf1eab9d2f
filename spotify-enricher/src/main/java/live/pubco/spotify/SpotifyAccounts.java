package live.pubco.spotify;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import live.pubco.phase.http.AnswerLimit;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where an application proves who it is (client credentials, RFC 6749, 4.4). */
@RegisterRestClient(configKey = "spotify-accounts")
@RegisterProvider(AnswerLimit.class)
interface SpotifyAccounts {

    @POST
    @Path("/api/token")
    Uni<SpotifyToken> token(
            @HeaderParam("Authorization") String basic, @FormParam("grant_type") String grantType);
}
