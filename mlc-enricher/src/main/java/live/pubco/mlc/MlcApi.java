package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import live.pubco.phase.http.AnswerLimit;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The public search API of The MLC. Rows are kept as nodes, so that one of an odd shape does not
 * cost the others their answer.
 */
@RegisterRestClient(configKey = "mlc-api")
@RegisterProvider(AnswerLimit.class)
interface MlcApi {

    @POST
    @Path("/oauth/token")
    Uni<MlcToken> token(MlcLogin login);

    @POST
    @Path("/search/recordings")
    Uni<List<JsonNode>> recordings(
            @HeaderParam("Authorization") String authorization, RecordingSearch search);

    @POST
    @Path("/search/songcode")
    Uni<List<JsonNode>> songCodes(
            @HeaderParam("Authorization") String authorization, TitleWriterSearch search);

    @POST
    @Path("/works")
    Uni<List<JsonNode>> works(
            @HeaderParam("Authorization") String authorization, List<SongCode> codes);
}
