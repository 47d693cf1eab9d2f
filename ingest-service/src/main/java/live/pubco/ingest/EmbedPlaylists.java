package live.pubco.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The first hundred tracks of any playlist, without credentials. */
@ApplicationScoped
class EmbedPlaylists {

    private static final String USER_AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/140.0.0.0 Safari/537.36";

    private final EmbedApi api;
    private final Upstream upstream;
    private final ObjectMapper json;

    EmbedPlaylists(
            @RestClient EmbedApi api, @Identifier("embed") Upstream upstream, ObjectMapper json) {
        this.api = api;
        this.upstream = upstream;
        this.json = json;
    }

    Uni<Answer<Listing>> listing(String playlistId) {
        return Answers.of(
                upstream.call("embed", () -> api.page(playlistId, USER_AGENT))
                        .map(page -> EmbedPage.listing(page, json)));
    }
}
